// Who is killed when, in which order: every victim at every named moment it can meet, then at random.
import type { Random } from '../queue/io/random.ts'

const moments = [
  'a drop is accepted',
  'something is committed',
  'a worker comes',
  'the part file is made',
  'the encoder runs',
  'the encoder ends',
  'the file gets its name',
  'the person is told',
] as const
export type Moment = (typeof moments)[number]

/** `all`: main and everything it started, at once. */
export type Victim = 'main' | 'all' | 'worker' | 'encoder'

export interface Kill {
  readonly victim: Victim
  /** A named moment, or so long after the one before (of main: after its start, when it was killed). */
  readonly at: Moment | { readonly afterMs: number }
}

const named: readonly Kill[] = [
  ...moments.map((at): Kill => ({ victim: 'main', at })),
  ...moments.map((at): Kill => ({ victim: 'worker', at })),
  ...(['something is committed', 'the part file is made', 'the encoder runs'] as const).map(
    (at): Kill => ({ victim: 'encoder', at }),
  ),
  ...(['something is committed', 'the file gets its name'] as const).map((at): Kill => ({
    victim: 'all',
    at,
  })),
]

/** A window is up after half a second; a job takes one more. */
const longestWaitMs = 1_500
const randomVictims: readonly Victim[] = ['main', 'main', 'all', 'worker', 'encoder']

/** The named ones come first, so that even few kills meet most of them, in an order of their own. */
export function planKills(count: number, random: Random): readonly Kill[] {
  const order = named
    .map((kill) => ({ kill, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ kill }) => kill)
  return Array.from({ length: count }, (_, index): Kill => {
    // On demand they are met again and again.
    const next =
      index < order.length || random.chance(0.4) ? order[index % order.length] : undefined
    return (
      next ?? {
        victim: random.pick(randomVictims),
        at: { afterMs: random.below(longestWaitMs) },
      }
    )
  })
}
