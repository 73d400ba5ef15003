// What a trial's end says of its encoder.
import type { Finding } from '../../../shared/doctor.ts'
import { appError } from '../../../shared/errors.ts'
import { diagnoseFfmpeg } from '../diagnose/ffmpeg.ts'
import { errorAtEnd, type ProcessEnd } from '../diagnose/process-end.ts'
import type { Trial } from './trials.ts'

/** No file takes part, so none can be to blame. */
const noFiles = { inputPath: '\0', partPath: '\0', destinationDir: '' }

export function readTrial({ encoder, depth, isHardware }: Trial, end: ProcessEnd): Finding {
  if (end.code === 0) {
    // An encoder without the depth is given another one, and says so only in passing.
    const instead = /auto-selecting format '(\w+)'/.exec(end.stderr)?.[1]
    const isShallow = depth === 10 && instead !== undefined && !/10|p01[026]|12|16/.test(instead)
    if (!isShallow) return { error: null }
    return {
      error: errorAtEnd(end, isHardware ? 'gpu.unsupported' : 'encoder.refuses-pixel-format'),
    }
  }
  const error = diagnoseFfmpeg(end, noFiles)
  const isUnknown = error.code === 'ffmpeg.failed' || /^(?:input|filter)\./.test(error.code)
  // Without the encoder ffmpeg does not know its options either, and tells of those first.
  const code = error.code === 'ffmpeg.option-unknown' ? 'encoder.missing' : error.code
  if (isHardware && isUnknown) return { error: { ...error, code: 'gpu.failed' } }
  return { error: { ...error, code, params: { ...error.params, encoder } } }
}

/** A driver that never answers is none. @param limitMs how long it was given */
export function readLateTrial({ encoder, isHardware }: Trial, limitMs: number): Finding {
  const detail = `no answer in ${limitMs / 1000} s`
  return { error: appError(isHardware ? 'gpu.failed' : 'ffmpeg.stalled', { encoder }, detail) }
}
