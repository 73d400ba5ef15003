// Gathers what is known of a job: its row, its attempts, its events, its log.
import type { JobDetail } from '../../shared/job-detail.ts'
import type { JobId } from '../../shared/job.ts'
import type { Queue } from '../queue/queue.ts'
import { readJobLog } from './read-job-log.ts'

/** Null when there is no such job. */
export async function readJobDetail(
  queue: Queue,
  logDir: string,
  id: JobId,
): Promise<JobDetail | null> {
  const [events, log] = await Promise.all([queue.eventsOf(id), readJobLog(logDir, id)])
  // Last, so that it is the newest of what is told.
  const job = queue.find(id)
  const tries = queue.triesOf(id)
  return job === null || tries === null ? null : { job, ...tries, events, ...log }
}
