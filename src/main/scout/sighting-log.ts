// Gathers what the scout saw, so that thousands of files cost a few commits.
import type { JobId } from '../../shared/job.ts'
import type { Sighting } from '../queue/facts.ts'

/** As often as the window is told. */
const flushMs = 100

export interface SightingLog {
  add(sighting: Sighting): void
  has(id: JobId): boolean
  readonly size: number
  /** Writes what is there at once. */
  flush(): void
}

/** @param write one transaction */
export function createSightingLog(write: (sightings: readonly Sighting[]) => void): SightingLog {
  const gathered = new Map<JobId, Sighting>()
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const sightings = [...gathered.values()]
    gathered.clear()
    if (sightings.length > 0) write(sightings)
  }

  return {
    add(sighting) {
      gathered.set(sighting.jobId, sighting)
      timer ??= setTimeout(flush, flushMs)
    },
    has: (id) => gathered.has(id),
    get size() {
      return gathered.size
    },
    flush,
  }
}
