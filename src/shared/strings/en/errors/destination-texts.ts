// What a person reads of the folder of the finished files.
import type { TextsOf } from '../../error-text.ts'

export const destinationEnglish: TextsOf<`destination.${string}`> = {
  'destination.missing': ({ path }) => ({
    message: `The destination folder ${path ?? ''} does not exist.`,
    remedy: 'Create it, or choose another one.',
  }),
  'destination.read-only': ({ path }) => ({
    message: `Reelmill may not write into ${path ?? 'the destination folder'}.`,
    remedy: 'Choose a folder of your own, or change its permissions.',
  }),
  'destination.full': ({ path }) => ({
    message: `There is no space left in ${path ?? 'the destination folder'}.`,
    remedy: 'Free some space or choose another destination, then try again.',
  }),
  'destination.name-too-long': () => ({
    message: 'The finished file’s name would be longer than its drive allows.',
    remedy: 'Shorten the name of the source, or choose another destination.',
  }),
  'destination.gone': ({ path }) => ({
    message: `The drive of ${path ?? 'the destination folder'} is not connected.`,
    remedy: 'Connect it, and try again.',
  }),
  'destination.drive-read-only': ({ path }) => ({
    message: `The drive of ${path ?? 'the destination folder'} can only be read.`,
    remedy: 'Unlock it (some cards and sticks have a switch), or choose another destination.',
  }),
  'destination.quota': ({ path }) => ({
    message: `You have used up the space you are given in ${path ?? 'the destination folder'}.`,
    remedy: 'Delete some of your files there, ask for more space, or choose another destination.',
  }),
  'destination.file-too-large': ({ path }) => ({
    message: `The drive of ${path ?? 'the destination folder'} takes no file as large as this one.`,
    remedy:
      'Sticks and cards often stop at 4 GB (FAT32): choose another drive, or a smaller preset.',
  }),
  'destination.busy': ({ path }) => ({
    message: `Another program holds the file in ${path ?? 'the destination folder'}.`,
    remedy:
      'Close what may use it, such as a virus scanner or a backup. Reelmill tries again by itself.',
  }),
}
