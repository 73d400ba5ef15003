import { expect, test } from 'vitest'
import { formatTimeLeft } from '../../../../src/renderer/format/time-left.ts'

const minuteMs = 60_000

test.each([
  [0, 'under a minute left'],
  [59_999, 'under a minute left'],
  [minuteMs, '1 min left'],
  [12.4 * minuteMs, '12 min left'],
  [59.6 * minuteMs, '1 hr left'],
  [185 * minuteMs, '3 hr 5 min left'],
  [24 * 60 * minuteMs, '1 day left'],
  [52 * 60 * minuteMs, '2 days 4 hr left'],
])('%d ms', (ms, text) => {
  expect(formatTimeLeft(ms)).toBe(text)
})
