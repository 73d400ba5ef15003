// What a person reads of the tools themselves.
import { ffmpegEnglish } from '../../en/errors/ffmpeg-texts.ts'
import type { TextsOf } from '../../error-text.ts'

export const ffmpegGerman: TextsOf<`ffmpeg.${string}`> = ffmpegEnglish
