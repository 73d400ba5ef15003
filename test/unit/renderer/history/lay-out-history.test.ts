import { expect, it } from 'vitest'
import { layOutHistory } from '../../../../src/renderer/history/lay-out-history.ts'
import type { HistoryEntry } from '../../../../src/shared/history.ts'

const entry = (id: number, finishedAtMs: number): HistoryEntry => ({
  id,
  jobId: id,
  outcome: 'cancelled',
  inputPath: `/v/${id}.mp4`,
  inputSizeBytes: 1,
  outputPath: null,
  outputSizeBytes: null,
  presetId: 'p',
  presetName: 'P',
  destinationDir: '/v',
  error: null,
  startedAtMs: null,
  finishedAtMs,
})

it('puts entries under their days, numbered through, with the ends of each card', () => {
  const [today, yesterday] = [
    new Date(2026, 10, 23, 0, 1).getTime(),
    new Date(2026, 10, 22, 23, 59),
  ]
  const items = layOutHistory([entry(3, today), entry(2, today), entry(1, yesterday.getTime())])
  const told = items.map((item) =>
    item.kind === 'day'
      ? new Date(item.ms).getDate()
      : [item.entry.id, item.position, item.isFirst, item.isLast],
  )
  expect(told).toEqual([23, [3, 1, true, false], [2, 2, false, true], 22, [1, 3, true, true]])
  expect(layOutHistory([])).toEqual([])
})
