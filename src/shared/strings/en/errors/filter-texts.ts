// What a person reads of what is done between decoder and encoder.
import { named } from '../../error-words.ts'
import type { TextsOf } from '../../error-text.ts'

export const filterEnglish: TextsOf<`filter.${string}`> = {
  'filter.missing': ({ filter }) => ({
    message: `The installed ffmpeg lacks ${named('a filter', filter)} that the preset needs.`,
    remedy: 'Install a complete ffmpeg, or choose a preset that changes less of the picture.',
  }),
  'filter.colours': () => ({
    message: 'The colours of this file cannot be converted: it does not say clearly what they are.',
    remedy: 'Choose a preset that leaves the colours as they are.',
  }),
  'filter.failed': () => ({
    message: 'The picture or sound could not be changed as the preset asks.',
    remedy: 'Choose a preset with fewer changes (cropping, size, speed), and look at the details.',
  }),
}
