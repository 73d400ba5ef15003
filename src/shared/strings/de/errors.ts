// What a person reads when something is refused or fails: what happened, and what they can do.
import type { TextsOf } from '../error-text.ts'
import { destinationGerman } from './errors/destination-texts.ts'
import { encoderGerman } from './errors/encoder-texts.ts'
import { ffmpegGerman } from './errors/ffmpeg-texts.ts'
import { filterGerman } from './errors/filter-texts.ts'
import { gpuGerman } from './errors/gpu-texts.ts'
import { inputGerman } from './errors/input-texts.ts'
import { otherGerman } from './errors/other-texts.ts'
import { outputGerman } from './errors/output-texts.ts'
import { presetGerman } from './errors/preset-texts.ts'
import { queueGerman } from './errors/queue-texts.ts'
import { subtitleGerman } from './errors/subtitle-texts.ts'
import { systemGerman } from './errors/system-texts.ts'

export const errorsGerman: TextsOf<string> = {
  ...inputGerman,
  ...subtitleGerman,
  ...destinationGerman,
  ...presetGerman,
  ...encoderGerman,
  ...gpuGerman,
  ...filterGerman,
  ...ffmpegGerman,
  ...systemGerman,
  ...outputGerman,
  ...queueGerman,
  ...otherGerman,
}
