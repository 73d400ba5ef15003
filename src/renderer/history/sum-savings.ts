// Sums of what was saved, by day, week and preset. Pure.
import { savedBytes, type DaySaving } from '../../shared/history.ts'

export interface Sum {
  readonly jobs: number
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number
  /** Negative where the finished files are larger. */
  readonly savedBytes: number
}

export interface Bar extends Sum {
  /** Midnight at the beginning of its day or week, Unix milliseconds. */
  readonly startMs: number
}

export interface PresetSum extends Sum {
  readonly presetId: string
  readonly presetName: string
}

export type Span = 'days' | 'weeks'

const daysOf: Readonly<Record<Span, number>> = { days: 1, weeks: 7 }
const barsOf: Readonly<Record<Span, number>> = { days: 30, weeks: 12 }

const nothing: Sum = { jobs: 0, inputSizeBytes: 0, outputSizeBytes: 0, savedBytes: 0 }

export function sumOf(savings: readonly DaySaving[]): Sum {
  return savings.reduce(plus, nothing)
}

/** One for each of the last 30 days, or of the last 12 weeks; the latest is last and ends today. */
export function barsUntil(savings: readonly DaySaving[], span: Span, nowMs: number): Bar[] {
  const [count, days] = [barsOf[span], daysOf[span]]
  const today = startOfDay(nowMs)
  const bars = Array.from({ length: count }, (_, index): Bar => {
    return { ...nothing, startMs: addDays(today, 1 - (count - index) * days) }
  })
  for (const saving of savings) {
    const dayMs = msOfDay(saving.day)
    const index = bars.filter(({ startMs }) => startMs <= dayMs).length - 1
    const bar = bars[index]
    if (bar !== undefined && dayMs <= today) bars[index] = { ...bar, ...plus(bar, saving) }
  }
  return bars
}

/** The one that saved most first. */
export function sumByPreset(savings: readonly DaySaving[]): PresetSum[] {
  const sums = new Map<string, PresetSum>()
  for (const saving of savings) {
    const { presetId, presetName } = saving
    const sum = plus(sums.get(presetId) ?? nothing, saving)
    sums.set(presetId, { presetId, presetName, ...sum })
  }
  return [...sums.values()].sort((a, b) => b.savedBytes - a.savedBytes)
}

function plus(
  sum: Sum,
  saving: Pick<DaySaving, 'jobs' | 'inputSizeBytes' | 'outputSizeBytes'>,
): Sum {
  return {
    jobs: sum.jobs + saving.jobs,
    inputSizeBytes: sum.inputSizeBytes + saving.inputSizeBytes,
    outputSizeBytes: sum.outputSizeBytes + saving.outputSizeBytes,
    savedBytes: sum.savedBytes + savedBytes(saving),
  }
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}

/** Days have 23 to 25 hours. */
function addDays(ms: number, days: number): number {
  const date = new Date(ms)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime()
}

/** @param day `2026-11-23`, by the wall clock. */
function msOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}
