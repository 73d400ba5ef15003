// What a person reads of the computer as a whole.
import type { TextsOf } from '../../error-text.ts'

export const systemEnglish: TextsOf<`system.${string}`> = {
  'system.out-of-memory': () => ({
    message: 'The computer’s memory is not enough for this.',
    remedy: 'Close other programs or convert fewer files at once; a smaller picture needs less.',
  }),
  'system.too-many-files': () => ({
    message: 'Too many files are open on this computer.',
    remedy: 'Close other programs. Reelmill tries again by itself.',
  }),
  'system.too-busy': () => ({
    message: 'The computer could not start another program.',
    remedy: 'Close some that run. Reelmill tries again by itself.',
  }),
  'system.no-program': ({ path }) => ({
    message: `No program opens ${path ?? 'this file'}.`,
    remedy: 'Install a player, such as VLC, or show the file in its folder.',
  }),
}
