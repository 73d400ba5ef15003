// For what has to go through: mail and chats with their limits.
import { boxes, constant, encodeAudio, encodeVideo, preset, withinMegabytes } from './build.ts'

const sized = (id: string, name: string, purpose: string, megabytes: number) =>
  preset({
    id,
    name,
    purpose,
    group: 'sharing',
    container: 'mp4',
    video: encodeVideo({
      encoder: 'libx264',
      quality: withinMegabytes(megabytes),
      speed: 'medium',
      fit: boxes.p1080,
      maxFps: 60,
      copyWhenFits: true,
    }),
    audio: encodeAudio({ encoder: 'aac', bitrate: 128_000, maxChannels: 2 }),
  })

export const sharingPresets = [
  sized('chat-10mb', 'Chat, 10 MB', 'As good as 10 MB allow: Discord, mail with small limits.', 10),
  sized('chat-25mb', 'Chat, 25 MB', 'As good as 25 MB allow: Gmail and most mail servers.', 25),
  sized(
    'custom-size',
    'Custom size',
    'As good as a size of your own allows: duplicate and edit it.',
    50,
  ),
  preset({
    id: 'email-480p',
    name: 'E-mail 480p',
    purpose: 'Small and good enough to show somebody.',
    group: 'sharing',
    container: 'mp4',
    video: encodeVideo({
      encoder: 'libx264',
      quality: constant(25),
      speed: 'medium',
      fit: boxes.p480,
      maxFps: 30,
    }),
    audio: encodeAudio({ encoder: 'aac', bitrate: 96_000, maxChannels: 2 }),
  }),
] as const
