// Where a job's log is found, in the folder of logs.
import type { JobId } from './job.ts'

export function jobLogName(id: JobId): string {
  return `job-${id}.log`
}
