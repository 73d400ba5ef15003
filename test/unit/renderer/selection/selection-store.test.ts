import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSelectionStore } from '../../../../src/renderer/selection/selection-store.ts'

function newSelection() {
  const selection = createSelectionStore()
  const told: (readonly number[])[] = []
  selection.subscribe(() => told.push([...selection.ids()]))
  return { selection, told }
}

it('selects one, adds and takes away, and remembers where a range begins', () => {
  const { selection, told } = newSelection()
  selection.only(3)
  selection.toggle(5)
  expect([...selection.ids()]).toEqual([3, 5])
  expect(selection.anchor()).toBe(5)
  selection.toggle(3)
  selection.range([5, 6, 7], false)
  expect([...selection.ids()]).toEqual([5, 6, 7])
  expect(selection.anchor()).toBe(3)
  selection.range([9], true)
  expect(selection.size()).toBe(4)
  selection.clear()
  expect(selection.size()).toBe(0)
  expect(selection.anchor()).toBeNull()
  expect(told).toHaveLength(6)
})

it('forgets jobs that are gone or out of sight, and says nothing of others', () => {
  const { selection, told } = newSelection()
  selection.range([1, 2, 3], false)
  selection.forget([9])
  expect(told).toHaveLength(1)
  selection.forget([2, 9])
  expect([...selection.ids()]).toEqual([1, 3])
  selection.keepOnly(new Set([3, 4]))
  expect([...selection.ids()]).toEqual([3])
  expect(told).toHaveLength(3)
})

it('is a set of ids, whatever is done to it', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('toggle' as const), id: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant('only' as const), id: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant('forget' as const), id: fc.nat({ max: 9 }) }),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const selection = createSelectionStore()
      let expected = new Set<number>()
      for (const { do: what, id } of steps) {
        if (what === 'forget') selection.forget([id])
        else selection[what](id)
        if (what === 'only') expected = new Set([id])
        else if (what === 'forget' || expected.has(id)) expected.delete(id)
        else expected.add(id)
        expect(selection.size()).toBe(expected.size)
        for (let one = 0; one < 10; one += 1) expect(selection.has(one)).toBe(expected.has(one))
      }
    }),
  )
})
