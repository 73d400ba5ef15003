// One input of the corpus: how it is made, and what cannot be read from the file itself.
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Preset } from '../../src/shared/presets.ts'

export interface Entry {
  /** As after `--input`; says what is special about it. */
  readonly name: string
  /** Makes the file unless it is there, and answers where: an absolute path. */
  readonly make: () => string
  /** No media, whatever its name says: nobody but the app opens it. */
  readonly refusedWith?: ErrorCode
  /** For media that not every preset can do: the code that a job ends with, null for success. */
  readonly fails?: (preset: Preset) => ErrorCode | null
  /** Words that must be found in the subtitles of a file that has any. */
  readonly words?: string
  /** Good subtitle files beside it: their codecs and languages. */
  readonly beside?: readonly (readonly [codec: string, language: string])[]
  /** They are not UTF-8, and so not to be copied. */
  readonly isOldText?: true
  /** A beginning that is in the file and not shown: containers without edit lists show it when copied. */
  readonly hidesBeginning?: true
  /** Too dear, or without meaning, for the others. */
  readonly presets?: readonly string[]
}
