// A queue that can be timed beside others: each takes jobs through publish, claim and complete.

/** What SQLite does at a commit: FULL flushes each one to the disk, NORMAL none before a checkpoint. */
export type Durability = 'FULL' | 'NORMAL'

export interface CycleSubject {
  readonly name: string
  /** Publishes, claims and completes this many jobs, one after the other. */
  run(cycles: number): void | Promise<void>
  close(): void
}

export function clipPath(n: number): string {
  return `/home/person/Videos/Today/clip-${n}.mov`
}
