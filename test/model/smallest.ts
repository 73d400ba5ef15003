// Makes a failing case smaller by leaving out steps for as long as it still fails.
import type { Step } from './step.ts'

/** @param fails plays a case. */
export function smallest(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => boolean,
): readonly Step[] {
  let kept = steps
  let before: readonly Step[]
  do {
    before = kept
    for (let at = kept.length - 1; at >= 0; at -= 1) {
      const without = kept.toSpliced(at, 1)
      if (fails(without)) kept = without
    }
  } while (kept.length < before.length)
  return kept
}
