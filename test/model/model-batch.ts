// What was dropped together, as the model keeps it: every ending that was not told of yet.
import type { JobId } from '../../src/shared/job.ts'

interface Ending {
  readonly state: 'completed' | 'failed' | 'cancelled'
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number
}

export interface ModelBatch {
  readonly id: number
  sealed: boolean
  /** Sealed when all in it had ended: no later event leads anybody to look at it. */
  sealedLate: boolean
  /** In the order they ended. A retry takes back what was not told yet. */
  readonly untold: Map<JobId, Ending>
}

export interface Tally {
  readonly completed: number
  readonly failed: number
  readonly cancelled: number
  readonly inputSizeBytes: number
  readonly outputSizeBytes: number
}

export function tallyOf({ untold }: ModelBatch): Tally {
  const endings = [...untold.values()]
  const completed = endings.filter(({ state }) => state === 'completed')
  return {
    completed: completed.length,
    failed: endings.filter(({ state }) => state === 'failed').length,
    cancelled: endings.filter(({ state }) => state === 'cancelled').length,
    inputSizeBytes: completed.reduce((sum, { inputSizeBytes }) => sum + inputSizeBytes, 0),
    outputSizeBytes: completed.reduce((sum, { outputSizeBytes }) => sum + outputSizeBytes, 0),
  }
}

/** The latest to complete, else the latest to end. */
export function exampleOf({ untold }: ModelBatch): JobId | undefined {
  const endings = [...untold]
  const completed = endings.filter(([, { state }]) => state === 'completed')
  return (completed.at(-1) ?? endings.at(-1))?.[0]
}
