// What a person reads of the tools themselves.
import { named } from '../../error-words.ts'
import type { TextsOf } from '../../error-text.ts'

export const ffmpegEnglish: TextsOf<`ffmpeg.${string}`> = {
  'ffmpeg.missing': () => ({
    message: 'ffmpeg or ffprobe was not found.',
    remedy: 'Install ffmpeg (on Debian: apt install ffmpeg), then try again.',
  }),
  'ffmpeg.failed': () => ({
    message: 'ffmpeg could not convert this file.',
    remedy: 'Look at the details; try another preset if the file plays elsewhere.',
  }),
  'ffmpeg.stalled': () => ({
    message: 'ffmpeg stopped making progress and was ended.',
    remedy: 'Try again; if it stops at the same place, the file may be damaged there.',
  }),
  'ffmpeg.killed': () => ({
    message: 'The system or another program ended ffmpeg.',
    remedy: 'If the memory was full, close other programs; then try again.',
  }),
  'ffmpeg.crashed': () => ({
    message: 'ffmpeg crashed on this file.',
    remedy: 'Try another preset or a newer ffmpeg; the file may be damaged.',
  }),
  'ffmpeg.wrong-processor': () => ({
    message: 'The installed ffmpeg was made for another processor.',
    remedy: 'Install an ffmpeg for this computer’s processor.',
  }),
  'ffmpeg.library-missing': () => ({
    message: 'ffmpeg does not start: a library that it needs is missing.',
    remedy:
      'Install ffmpeg again from its usual place (on Debian: apt install --reinstall ffmpeg).',
  }),
  'ffmpeg.blocked': () => ({
    message: 'The system does not let ffmpeg start.',
    remedy:
      'Allow it in the system’s security settings (on macOS: Privacy & Security), or install it anew.',
  }),
  'ffmpeg.option-unknown': ({ option }) => ({
    message: `The installed ffmpeg does not know ${named('an option', option)} that Reelmill uses.`,
    remedy: 'Install ffmpeg 5.1 or newer.',
  }),
}
