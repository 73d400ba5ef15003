// What a person reads of finished files.
import { megabytes, named } from '../../error-words.ts'
import type { TextsOf } from '../../error-text.ts'

export const outputEnglish: TextsOf<`output.${string}`> = {
  'output.invalid': ({ reason }) => ({
    message: `The finished file did not pass its check${reason === undefined ? '' : ` (${reason})`} and was thrown away.`,
    remedy: 'The original is untouched. Try again, or try another preset.',
  }),
  'output.too-large': ({ sizeBytes, limitBytes }) => ({
    message: `The file came out at ${megabytes(sizeBytes)}, above the ${megabytes(limitBytes)} asked for, twice.`,
    remedy: 'Ask for a slightly larger size, or keep only a part of the film.',
  }),
  'output.not-smaller': ({ sourceBytes }) => ({
    message: `Converted, it would not be smaller than the original’s ${megabytes(sourceBytes)}, so the original was kept.`,
    remedy: 'Nothing needs to be done; a preset with more compression may still make it smaller.',
  }),
  'output.exists': ({ name }) => ({
    message: `There is a file called “${name ?? ''}” already, and it was left as it is.`,
    remedy: 'Keep both, and the new file gets a number.',
  }),
  'output.name-taken': ({ name }) => ({
    message: `There is a file called “${name ?? ''}” already. Nothing was converted yet.`,
    remedy: 'Keep both, and the new file gets a number; or remove this one from the list.',
  }),
  'output.codec-refused': ({ codec }) => ({
    message: `The kind of file that the preset makes cannot hold ${named('what is in this one', codec)}.`,
    remedy: 'Choose a preset that makes MKV, which holds nearly everything.',
  }),
  'output.header-refused': () => ({
    message: 'The finished file could not be begun: its kind does not take these tracks.',
    remedy: 'Choose a preset that makes MKV, or one that converts instead of copying.',
  }),
  'output.streams-apart': () => ({
    message: 'Picture and sound lie too far apart in this file to be put together.',
    remedy: 'Copy it to MKV in another program first, or choose a preset without sound.',
  }),
  'output.timestamps': () => ({
    message: 'The times in this file run backwards, and the finished file would not play.',
    remedy: 'Choose a preset that converts instead of copying, or copy it to MKV first.',
  }),
}
