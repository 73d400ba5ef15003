// What the queue said yes to: it must stand by it whatever happens.
import type { JobId } from '../../src/shared/job.ts'

export interface Ledger {
  readonly published: Set<JobId>
  /** With the finished file. */
  readonly completed: Map<JobId, string>
  readonly removed: Set<JobId>
  /** Times that a job took its worker down while it was being encoded, since it was last retried. */
  readonly takenDown: Map<JobId, number>
}

export function newLedger(): Ledger {
  return { published: new Set(), completed: new Map(), removed: new Set(), takenDown: new Map() }
}
