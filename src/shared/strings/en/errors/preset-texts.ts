// What a person reads of presets.
import { formatBytes } from '../../format.ts'
import { megabytes } from '../../error-words.ts'
import type { TextsOf } from '../../error-text.ts'

export const presetEnglish: TextsOf<`preset.${string}`> = {
  'preset.unknown': ({ preset }) => ({
    message: `There is no preset called “${preset ?? ''}”.`,
    remedy: 'Choose one from the list.',
  }),
  'preset.size-too-small': ({ sizeBytes, leastBytes }) => ({
    message: `${megabytes(sizeBytes)} are too few for a film of this length.`,
    remedy: `It needs at least ${megabytes(leastBytes)}: choose a larger size, or keep only a part of it.`,
  }),
  'preset.crop-too-large': ({ width, height }) => ({
    message: `The preset cuts off more than this picture of ${width} × ${height} has.`,
    remedy: 'Choose a preset that cuts off less.',
  }),
  'preset.built-in': ({ preset }) => ({
    message: `The preset “${preset ?? ''}” comes with Reelmill and stays as it is.`,
    remedy: 'Duplicate it, and change the duplicate.',
  }),
  'preset.file-missing': ({ path }) => ({
    message: `There is no file ${path ?? ''}.`,
    remedy: 'Look for it, and try again.',
  }),
  'preset.file-unreadable': ({ path }) => ({
    message: `Reelmill cannot read ${path ?? 'this file'}.`,
    remedy: 'Check that it is a file and that you may read it, then try again.',
  }),
  'preset.file-too-large': ({ path, limitBytes }) => ({
    message: `${path ?? 'This file'} is larger than ${formatBytes(Number(limitBytes))}, which no file of presets is.`,
    remedy: 'Choose a file that Reelmill or HandBrake exported (.json).',
  }),
  'preset.file-too-many': ({ path, limit }) => ({
    message: `${path ?? 'This file'} holds more than ${limit ?? ''} presets.`,
    remedy: 'Export fewer at a time, and import each file.',
  }),
  'preset.file-unknown': ({ path }) => ({
    message: `${path ?? 'This file'} holds no presets that Reelmill knows.`,
    remedy: 'Choose a file that Reelmill or HandBrake exported (.json).',
  }),
  'preset.file-newer': ({ path }) => ({
    message: `${path ?? 'This file'} was written by a newer Reelmill.`,
    remedy: 'Install the newer version, or export the presets again with this one.',
  }),
  'preset.file-empty': ({ path }) => ({
    message: `Not one preset in ${path ?? 'this file'} could be taken over.`,
    remedy: 'Look at what could not be; another file may hold more.',
  }),
  'preset.file-exists': ({ path }) => ({
    message: `There is a file ${path ?? ''} already.`,
    remedy: 'Choose another name, or take that file away first.',
  }),
  'preset.file-unwritable': ({ path }) => ({
    message: `Reelmill could not write ${path ?? 'the file'}.`,
    remedy: 'Check that the folder is there, that you may write into it, and that it has space.',
  }),
}
