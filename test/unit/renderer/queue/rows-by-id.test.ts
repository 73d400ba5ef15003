import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRow, mergeRows } from '../../../../src/renderer/queue/rows-by-id.ts'
import { jobView } from './job-view.ts'

test('agrees with a map, and leaves its input as it was', () => {
  const ids = fc.array(fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(ids, ids, ids, (first, upserted, removed) => {
      const rows = mergeRows(
        [],
        first.map((id) => jobView(id)),
      )
      const before = [...rows]
      const changed = upserted.map((id, n) => jobView(id, 'running', { startedAtMs: n }))

      const expected = new Map(first.map((id) => [id, jobView(id)]))
      for (const job of changed) expected.set(job.id, job)
      for (const id of removed) expected.delete(id)

      const merged = mergeRows(rows, changed, removed)
      expect(merged).toEqual([...expected.values()].sort((a, b) => a.id - b.id))
      expect(rows).toEqual(before)
      for (const job of merged) expect(findRow(merged, job.id)).toBe(job)
      expect(findRow(merged, 99)).toBeUndefined()
    }),
  )
})
