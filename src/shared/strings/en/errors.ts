// What a person reads when something is refused or fails: what happened, and what they can do.
import type { TextsOf } from '../error-text.ts'
import { destinationEnglish } from './errors/destination-texts.ts'
import { encoderEnglish } from './errors/encoder-texts.ts'
import { ffmpegEnglish } from './errors/ffmpeg-texts.ts'
import { filterEnglish } from './errors/filter-texts.ts'
import { gpuEnglish } from './errors/gpu-texts.ts'
import { inputEnglish } from './errors/input-texts.ts'
import { otherEnglish } from './errors/other-texts.ts'
import { outputEnglish } from './errors/output-texts.ts'
import { presetEnglish } from './errors/preset-texts.ts'
import { queueEnglish } from './errors/queue-texts.ts'
import { subtitleEnglish } from './errors/subtitle-texts.ts'
import { systemEnglish } from './errors/system-texts.ts'

export const errorsEnglish: TextsOf<string> = {
  ...inputEnglish,
  ...subtitleEnglish,
  ...destinationEnglish,
  ...presetEnglish,
  ...encoderEnglish,
  ...gpuEnglish,
  ...filterEnglish,
  ...ffmpegEnglish,
  ...systemEnglish,
  ...outputEnglish,
  ...queueEnglish,
  ...otherEnglish,
}
