// What a person reads when something is refused or fails: what happened, and what they can do.
import type { AppError } from '../errors.ts'
import { destinationTexts } from './errors/destination-texts.ts'
import { encoderTexts } from './errors/encoder-texts.ts'
import type { ErrorText, TextsOf } from './errors/error-text.ts'
import { ffmpegTexts } from './errors/ffmpeg-texts.ts'
import { filterTexts } from './errors/filter-texts.ts'
import { gpuTexts } from './errors/gpu-texts.ts'
import { inputTexts } from './errors/input-texts.ts'
import { otherTexts } from './errors/other-texts.ts'
import { outputTexts } from './errors/output-texts.ts'
import { presetTexts } from './errors/preset-texts.ts'
import { queueTexts } from './errors/queue-texts.ts'
import { subtitleTexts } from './errors/subtitle-texts.ts'
import { systemTexts } from './errors/system-texts.ts'

const texts: TextsOf<string> = {
  ...inputTexts,
  ...subtitleTexts,
  ...destinationTexts,
  ...presetTexts,
  ...encoderTexts,
  ...gpuTexts,
  ...filterTexts,
  ...ffmpegTexts,
  ...systemTexts,
  ...outputTexts,
  ...queueTexts,
  ...otherTexts,
}

export function describeError(error: AppError): ErrorText {
  return texts[error.code](error.params)
}
