// Which trials another one's end makes needless: what is not there has no second depth either.
import type { ErrorCode } from '../../../shared/errors.ts'

const absent: ReadonlySet<ErrorCode> = new Set([
  'encoder.missing',
  'gpu.no-device',
  'gpu.driver-missing',
  'gpu.driver-old',
  'gpu.no-permission',
])

export function rulesOutOtherDepth(code: ErrorCode): boolean {
  return absent.has(code) || code.startsWith('ffmpeg.')
}
