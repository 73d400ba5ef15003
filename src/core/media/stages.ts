// Which runs of ffmpeg a plan takes, and how long each beside the others.
import type { Delivery } from '../../shared/delivery.ts'
import type { Plan } from './plan/plan.ts'
import type { Stage } from './stage-progress.ts'

/** Measured with x264 and x265 at their middle speeds: the first pass takes four tenths of the second. */
const weights = {
  measure: 0.15,
  measureBesideCopy: 1,
  firstPass: 0.4,
  encode: 1,
  encodeSegments: 0.95,
  join: 0.05,
  decode: 0.15,
  decodeCopy: 3,
}

export function stagesOf(
  plan: Pick<Plan, 'budget' | 'loudness' | 'isCopy' | 'streams'>,
  verification: Exclude<Delivery['verification'], 'auto'>,
  { joins = false }: { readonly joins?: boolean } = {},
): readonly Stage[] {
  const { budget, loudness, isCopy, streams } = plan
  const copiesPicture = streams.every(({ kind, encoder }) => kind !== 'video' || encoder === null)
  const tracks = streams.filter(({ kind, encoder }) => kind === 'audio' && encoder !== null)
  return [
    ...(loudness === null ? [] : tracks).map((): Stage => ({
      phase: 'measuring',
      weight: copiesPicture ? weights.measureBesideCopy : weights.measure,
    })),
    ...(budget === null
      ? encodeStages(joins)
      : ([
          { phase: 'pass-1', weight: weights.firstPass },
          { phase: 'pass-2', weight: weights.encode },
        ] as const)),
    ...(verification === 'full'
      ? [{ phase: 'verifying', weight: isCopy ? weights.decodeCopy : weights.decode } as const]
      : []),
  ]
}

/** A join takes as long as its sound: together they weigh what one go does, so that no bar goes back. */
function encodeStages(joins: boolean): readonly Stage[] {
  if (!joins) return [{ phase: 'encoding', weight: weights.encode }]
  return [
    { phase: 'encoding', weight: weights.encodeSegments },
    { phase: 'finalising', weight: weights.join },
  ]
}
