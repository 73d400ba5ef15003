// Where jobs that wait go when they are moved: the job they are put before, or null for the end.
import type { JobId } from '../../shared/job.ts'

/** Those of them that wait, in the order of their turn. */
export function inTurn(order: readonly JobId[], moved: ReadonlySet<JobId>): readonly JobId[] {
  return order.filter((id) => moved.has(id))
}

/** Dropped before the row at `index`: the first one from there on that stays. */
export function dropBefore(
  order: readonly JobId[],
  moved: ReadonlySet<JobId>,
  index: number,
): JobId | null {
  return order.find((id, at) => at >= index && !moved.has(id)) ?? null
}

/**
 * One place up or down; those that are apart come together. Undefined when there is nothing to do.
 *
 * @param moved all of them in `order`.
 */
export function stepBefore(
  order: readonly JobId[],
  moved: ReadonlySet<JobId>,
  direction: 1 | -1,
): JobId | null | undefined {
  const first = order.findIndex((id) => moved.has(id))
  let last = order.length - 1
  while (last > first && !moved.has(order[last] ?? 0)) last -= 1
  if (first === -1) return undefined
  const together = last - first + 1 === moved.size
  if (direction === -1) {
    if (first === 0) return together ? undefined : dropBefore(order, moved, 0)
    return order[first - 1]
  }
  if (last === order.length - 1) return together ? undefined : null
  return order[last + 2] ?? null
}

/** The place of the first of them after the move, counted from 1. */
export function placeAfter(
  order: readonly JobId[],
  moved: ReadonlySet<JobId>,
  before: JobId | null,
): number {
  const staying = order.filter((id) => !moved.has(id))
  return 1 + (before === null ? staying.length : staying.indexOf(before))
}
