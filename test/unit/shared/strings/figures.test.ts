// Figures in each language: what Intl says, and that a formatter made for one is not used for another.
import { afterEach, expect, it } from 'vitest'
import { formatMoment } from '../../../../src/renderer/format/moment.ts'
import { formatSizeChange, formatSpeed } from '../../../../src/renderer/format/figures.ts'
import { formatTimeLeft } from '../../../../src/renderer/format/time-left.ts'
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatMegabytes,
  formatPercent,
} from '../../../../src/shared/strings/format.ts'
import { speak } from '../../../../src/shared/strings/language.ts'

afterEach(() => speak('en'))

/** Intl puts spaces that do not break before units. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ')

it('writes figures as the language does, back and forth', () => {
  const all = () =>
    [
      formatBytes(1_234_000_000),
      formatBytes(12),
      formatMegabytes(24_600_000),
      formatPercent(0.43),
      formatCount(12_345),
      formatCount(999),
      formatSpeed(2.4),
      formatSizeChange(100, 38) ?? '',
      formatDuration(3_723_000),
    ].map(plain)
  const english = [
    '1.23 GB',
    '12 bytes',
    '24.6 MB',
    '43%',
    '12,345',
    '999',
    '2.4×',
    '−62%',
    '1:02:03',
  ]
  const german = [
    '1,23 GB',
    '12 Byte',
    '24,6 MB',
    '43 %',
    '12.345',
    '999',
    '2,4×',
    '−62 %',
    '1:02:03',
  ]
  expect(all()).toEqual(english)
  speak('de')
  expect(all()).toEqual(german)
  speak('en')
  expect(all()).toEqual(english)
})

it('writes times as the language does', () => {
  const then = new Date(2026, 2, 9, 15, 4, 5).getTime()
  const later = new Date(2026, 2, 11, 9, 0, 0).getTime()
  expect(plain(formatMoment(then, then))).toBe('3:04:05 PM')
  expect(plain(formatMoment(then, later))).toBe('Mar 9, 2026, 3:04 PM')
  expect(plain(formatTimeLeft(185 * 60_000))).toBe('3 hr 5 min left')
  speak('de')
  expect(plain(formatMoment(then, then))).toBe('15:04:05')
  expect(plain(formatMoment(then, later))).toBe('09.03.2026, 15:04')
})
