// Sorts long lists without holding up the window.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Items a turn: to sort this many names takes about 2 ms, to merge them less. */
const itemsPerTurn = 1_000

/** Equal items keep their order. */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  if (items.length <= itemsPerTurn) return [...items].sort(compare)
  const middle = items.length >> 1
  const left = await sortInTurns(items.slice(0, middle), compare)
  await nextTurn()
  const right = await sortInTurns(items.slice(middle), compare)
  await nextTurn()
  const merged: T[] = []
  for (let i = 0, j = 0; merged.length < items.length;) {
    const [a, b] = [left[i], right[j]]
    const takeLeft = b === undefined || (a !== undefined && compare(a, b) <= 0)
    merged.push((takeLeft ? a : b) as T)
    if (takeLeft) i += 1
    else j += 1
    if (merged.length % itemsPerTurn === 0) await nextTurn()
  }
  return merged
}
