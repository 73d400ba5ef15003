import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  fold,
  matcherOf,
  noFilter,
  type ListFilter,
} from '../../../../src/renderer/filter/list-filter.ts'
import { mergeSort, showGroups } from '../../../../src/renderer/filter/shown-groups.ts'
import { groupRows } from '../../../../src/renderer/queue/job-groups.ts'
import type { JobView } from '../../../../src/shared/job.ts'
import { jobView } from '../queue/job-view.ts'

function shown(rows: readonly JobView[], change: Partial<ListFilter>) {
  const steps = showGroups(groupRows(rows), rows, { ...noFilter, ...change })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

it('finds every word in name or folder, without case and accents, however they are composed', () => {
  const matches = (text: string, inputPath: string) =>
    matcherOf({ ...noFilter, text })(jobView(1, 'queued', { inputPath }))
  expect(matches('kuste 2024', '/Ferien 2024/KÜSTE.mov')).toBe(true)
  expect(matches('Küste', '/a/Ku\u0308ste.mov')).toBe(true)
  expect(matches('küste berg', '/a/Küste.mov')).toBe(false)
  expect(matches('  ', '/a/b.mov')).toBe(true)
  expect(fold('ÀÉ')).toBe('ae')
})

it('shows one state, one preset, and keeps the order of what waits', () => {
  const rows = [
    jobView(1, 'queued', { orderKey: '1z' }),
    jobView(2, 'queued', { orderKey: '1a', presetId: 'other' }),
    jobView(3, 'failed'),
    jobView(4, 'completed', { presetId: 'other' }),
  ]
  expect(shown(rows, {}).waiting).toEqual([2, 1])
  expect(shown(rows, { text: 'clip' }).waiting).toEqual([2, 1])
  expect(shown(rows, { state: 'failed' })).toEqual({ active: [], waiting: [], finished: [3] })
  expect(shown(rows, { presetId: 'other' })).toEqual({ active: [], waiting: [2], finished: [4] })
})

it('sorts what is finished by time, size and name, and nothing else', () => {
  const rows = [
    jobView(1, 'completed', { finishedAtMs: 5, outputSizeBytes: 10, inputPath: '/a/b.mov' }),
    jobView(2, 'failed', { finishedAtMs: 9, inputSizeBytes: 50, inputPath: '/z/a.mov' }),
    jobView(3, 'completed', { finishedAtMs: 7, outputSizeBytes: 30, inputPath: '/b/Ä.mov' }),
    jobView(4, 'queued'),
  ]
  expect(shown(rows, { order: 'added' }).finished).toEqual([1, 2, 3])
  expect(shown(rows, { order: 'time' }).finished).toEqual([2, 3, 1])
  expect(shown(rows, { order: 'size' }).finished).toEqual([2, 3, 1])
  expect(shown(rows, { order: 'name' }).finished).toEqual([2, 3, 1])
  expect(shown(rows, { order: 'name' }).waiting).toEqual([4])
})

it('sorts as any sort does, in steps', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 500 }), {
    minLength: 0,
    maxLength: 5_000,
    size: 'max',
  })
  fc.assert(
    fc.property(keys, (drawn) => {
      const items = drawn.map((key, id) => ({ id, key }))
      const steps = mergeSort(items)
      let step = steps.next()
      while (step.done !== true) step = steps.next()
      expect(step.value).toEqual(items.toSorted((a, b) => a.key - b.key || a.id - b.id))
    }),
    { numRuns: 30 },
  )
})

it('never goes through more than a thousand rows at once', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => jobView(index + 1, 'completed'))
  const steps = showGroups(groupRows(rows), rows, { ...noFilter, text: 'clip', order: 'name' })
  let count = 0
  while (steps.next().done !== true) count += 1
  expect(count).toBeGreaterThan(20 + 20 + 20)
})
