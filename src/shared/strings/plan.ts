// What will be done with a file, in one line.
import type { PlanPoint } from '../plan-points.ts'
import { planGerman } from './de/plan.ts'
import { planEnglish } from './en/plan.ts'
import { inLanguages } from './language.ts'

const words = inLanguages({ en: planEnglish, de: planGerman })

/**
 * `converts video to H.264 at 1280 × 720, copies audio, keeps 1 subtitle, drops 1 image subtitle because
 * MP4 cannot hold it`
 */
export function describePlan(points: readonly PlanPoint[]): string {
  return points.map(phrase).join(', ')
}

/** @param stored as the queue keeps it; a sentence of an earlier Reelmill is shown as it is. */
export function describeStoredPlan(stored: string): string {
  return stored.startsWith('[') ? describePlan(pointsIn(stored)) : stored
}

/** Points that a newer Reelmill wrote, and this one does not know, are passed over. */
function pointsIn(stored: string): readonly PlanPoint[] {
  try {
    const points = JSON.parse(stored) as readonly PlanPoint[]
    return points.filter(({ kind }) => kind in words())
  } catch {
    return []
  }
}

function phrase(point: PlanPoint): string {
  // The kind of the point is the kind of its text.
  const say = words()[point.kind] as (point: PlanPoint) => string
  return say(point)
}
