import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  dropBefore,
  inTurn,
  placeAfter,
  stepBefore,
} from '../../../../src/renderer/list/waiting-moves.ts'

/** What the queue makes of it. */
function after(order: readonly number[], moved: ReadonlySet<number>, before: number | null) {
  const staying = order.filter((id) => !moved.has(id))
  const at = before === null ? staying.length : staying.indexOf(before)
  return [...staying.slice(0, at), ...inTurn(order, moved), ...staying.slice(at)]
}
const lists = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 })
const listAndMoved = lists.chain((order) =>
  fc.tuple(fc.constant(order), fc.subarray(order, { minLength: 1 })),
)

it('moves one place at a time', () => {
  const step = (moved: number[], direction: 1 | -1) =>
    stepBefore([1, 2, 3, 4], new Set(moved), direction)
  expect(step([3], -1)).toBe(2)
  expect(step([2], 1)).toBe(4)
  expect(step([3], 1)).toBeNull()
  expect(step([1], -1)).toBeUndefined()
  expect(step([4], 1)).toBeUndefined()
  expect(step([1, 3], -1)).toBe(2)
  expect(step([2, 4], 1)).toBeNull()
  expect(step([9], 1)).toBeUndefined()
})

it('brings any of them to either end in as many steps as there are places', () => {
  fc.assert(
    fc.property(listAndMoved, fc.constantFrom(1 as const, -1 as const), (drawn, direction) => {
      const [list, ids] = drawn
      const moved = new Set(ids)
      const staying = list.filter((id) => !moved.has(id))
      let order: readonly number[] = list
      for (let steps = 0; steps <= list.length; steps += 1) {
        const before = stepBefore(order, moved, direction)
        if (before === undefined) break
        const next = after(order, moved, before)
        expect(next).not.toEqual(order)
        order = next
      }
      const together = inTurn(list, moved)
      expect(order).toEqual(direction === 1 ? [...staying, ...together] : [...together, ...staying])
    }),
  )
})

it('drops them in the gap that was shown', () => {
  fc.assert(
    fc.property(listAndMoved, fc.nat(), ([order, ids], drawn) => {
      const moved = new Set(ids)
      const gap = drawn % (order.length + 1)
      const before = dropBefore(order, moved, gap)
      expect(before === null || !moved.has(before)).toBe(true)
      const result = after(order, moved, before)
      // Who stood before the gap and stays still stands before them.
      const first = result.indexOf(inTurn(order, moved)[0] ?? 0)
      expect(result.slice(0, first)).toEqual(order.slice(0, gap).filter((id) => !moved.has(id)))
      expect(placeAfter(order, moved, before)).toBe(first + 1)
    }),
  )
})
