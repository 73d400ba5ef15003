// What a person wants to see of the queue, and whether a job is of it.
import type { JobState, JobView } from '../../shared/job.ts'
import { splitPath } from '../format/path.ts'

/** How finished jobs are sorted; `added` is the order they came in. */
export type FinishedOrder = 'added' | 'time' | 'size' | 'name'

export interface ListFilter {
  /** Words that name or folder must contain, each of them, in any order. */
  readonly text: string
  readonly state: JobState | null
  readonly presetId: string | null
  readonly order: FinishedOrder
}

export const noFilter: ListFilter = { text: '', state: null, presetId: null, order: 'added' }

/** Whether every job is shown, in whatever order. */
export function showsAll({ text, state, presetId }: ListFilter): boolean {
  return text.trim() === '' && state === null && presetId === null
}

/** As people compare: without case and accents, however the system composes them. */
export function fold(text: string): string {
  // Most paths are plain; to take one apart takes ten times as long as to find that out.
  if (isPlain.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(marks, '').toLowerCase()
}
// oxlint-disable-next-line eslint/no-control-regex
const isPlain = /^[\x00-\x7f]*$/
const marks = /\p{M}/gu

/** The test for one job, made once for a hundred thousand. */
export function matcherOf({ text, state, presetId }: ListFilter): (job: JobView) => boolean {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return (job) => {
    if (state !== null && job.state !== state) return false
    if (presetId !== null && job.presetId !== presetId) return false
    if (words.length === 0) return true
    const path = fold(job.inputPath)
    return words.every((word) => path.includes(word))
  }
}

/** Least first. */
export function sortKeyOf(
  order: Exclude<FinishedOrder, 'added'>,
): (job: JobView) => number | string {
  if (order === 'time') return ({ finishedAtMs }) => -(finishedAtMs ?? 0)
  if (order === 'size')
    return ({ outputSizeBytes, inputSizeBytes }) => -(outputSizeBytes ?? inputSizeBytes)
  return ({ inputPath }) => fold(splitPath(inputPath).name)
}
