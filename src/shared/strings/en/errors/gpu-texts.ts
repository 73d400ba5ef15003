// What a person reads of graphics chips.
import type { TextsOf } from '../../error-text.ts'

export const gpuEnglish: TextsOf<`gpu.${string}`> = {
  'gpu.no-device': () => ({
    message: 'No graphics chip that can encode this was found.',
    remedy: 'Choose a preset that uses the processor.',
  }),
  'gpu.driver-missing': () => ({
    message: 'The graphics chip’s driver was not found.',
    remedy: 'Install the driver of its maker, or choose a preset that uses the processor.',
  }),
  'gpu.driver-old': () => ({
    message: 'The graphics chip’s driver is too old for this ffmpeg.',
    remedy: 'Update the driver, or choose a preset that uses the processor.',
  }),
  'gpu.no-permission': () => ({
    message: 'You may not use the graphics chip.',
    remedy: 'On Linux, have yourself added to the groups “video” and “render”, then sign in again.',
  }),
  'gpu.unsupported': () => ({
    message: 'The graphics chip cannot encode this format.',
    remedy: 'Choose H.264 or 8 bit, or a preset that uses the processor.',
  }),
  'gpu.busy': () => ({
    message: 'The graphics chip encodes as much as it can already.',
    remedy: 'End other programs that record or convert. Reelmill tries again by itself.',
  }),
  'gpu.failed': () => ({
    message: 'The graphics chip could not encode this.',
    remedy: 'Update its driver, or choose a preset that uses the processor.',
  }),
}
