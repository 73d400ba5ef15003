// For the sound, alone or with the picture as it is.
import { copied, encodeAudio, left, preset } from './build.ts'

export const soundPresets = [
  preset({
    id: 'fix-audio',
    name: 'Fix audio only',
    purpose: 'Brings every track to the same loudness; the picture stays as it is.',
    group: 'sound',
    container: 'source',
    video: copied,
    // What streaming services and players for speech settle around.
    audio: encodeAudio({ encoder: 'aac', bitrate: 192_000, loudness: -16 }),
  }),
  preset({
    id: 'audio-mp3',
    name: 'Audio MP3',
    purpose: 'The sound alone, for any player.',
    group: 'sound',
    container: 'mp3',
    video: left,
    audio: encodeAudio({ encoder: 'libmp3lame', bitrate: 192_000 }),
  }),
  preset({
    id: 'audio-m4a',
    name: 'Audio M4A',
    purpose: 'The sound alone, for Apple and most others; AAC is kept as it is.',
    group: 'sound',
    container: 'm4a',
    video: left,
    audio: encodeAudio({ encoder: 'aac', bitrate: 192_000, keep: ['aac', 'alac'] }),
  }),
  preset({
    id: 'audio-flac',
    name: 'Audio FLAC',
    purpose: 'The sound alone, without any loss.',
    group: 'sound',
    container: 'flac',
    video: left,
    audio: encodeAudio({ encoder: 'flac', bitrate: null }),
  }),
] as const
