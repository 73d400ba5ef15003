// What the checks of one finished file look at.
import type { Preset, VideoSettings } from '../../src/shared/presets.ts'
import type { Entry } from './entry.ts'
import type { Played } from './playing.ts'
import type { Reading } from './reading.ts'

export interface Seen {
  readonly reading: Reading
  readonly played: Played
}

export interface Finished {
  readonly entry: Entry
  readonly preset: Preset
  readonly source: Seen
  readonly output: Seen
  /** The name's ending, without the dot. */
  readonly container: string
  /** The picture was taken over as it was, by what the app said it would do. */
  readonly copiesVideo: boolean
}

/** Sentences on what is wrong; none for a good file. */
export type Check = (finished: Finished) => readonly string[]

export function encodedVideo({ preset, copiesVideo }: Finished): VideoSettings | null {
  return preset.video.mode === 'encode' && !copiesVideo ? preset.video : null
}

/** The sentence where something is not as it must be. */
export function unless(isRight: boolean, sentence: string): readonly string[] {
  return isRight ? [] : [sentence]
}

export function same(what: string, found: unknown, wanted: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)]
  return unless(one === other, `${what} is ${one}, not ${other}`)
}
