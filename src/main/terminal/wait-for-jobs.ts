// Follows a set of jobs in the journal until each has ended, or only a person can make it go on.
import { waitReasonOf } from '../../core/queue/retry-policy.ts'
import { appError } from '../../shared/errors.ts'
import { continuedAt } from '../../shared/job-detail.ts'
import { isFinal, type JobId } from '../../shared/job.ts'
import type { TerminalLine } from '../../shared/terminal.ts'
import type { ProgressBoard } from '../work/progress-board.ts'
import type { QueueEvent } from '../queue/journal.ts'
import type { Queue } from '../queue/queue.ts'

/** @param cursor the journal's last event before the jobs were published. */
export async function waitForJobs(
  queue: Queue,
  progress: ProgressBoard,
  ids: ReadonlySet<JobId>,
  cursor: number,
  emit: (line: TerminalLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const open = new Set(ids)
  let readUpTo = cursor

  function tell({ jobId, kind, data }: QueueEvent): void {
    if (!ids.has(jobId)) return
    if (kind === 'claimed') emit({ type: 'started', jobId })
    const fraction = kind === 'continued' ? continuedAt(data) : null
    if (fraction !== null) emit({ type: 'continued', jobId, fraction })
    const job = queue.find(jobId)
    if (job === null) {
      open.delete(jobId)
      return
    }
    if (isFinal(job.state) && open.delete(jobId)) {
      const { state, outputPath, outputSizeBytes: sizeBytes, error } = job
      emit({ type: 'settled', jobId, state, outputPath, sizeBytes, error })
    } else if (kind === 'rescheduled') {
      emit({ type: 'waiting', jobId, error: job.error ?? appError('internal') })
    }
  }

  await new Promise<void>((resolve) => {
    const stopProgress = progress.subscribe((tick) => {
      for (const [jobId, value] of tick) {
        if (open.has(jobId)) emit({ type: 'progress', jobId, ...value })
      }
    })
    const stopEvents = queue.journal.subscribe(read)
    signal.addEventListener('abort', finish)

    function read(): void {
      for (;;) {
        const events = queue.journal.readAfter(readUpTo, 500)
        const last = events.at(-1)
        if (last === undefined) break
        readUpTo = last.id
        events.forEach(tell)
      }
      if ([...open].every((id) => waitsForPerson(queue, id))) finish()
    }
    function finish(): void {
      stopProgress()
      stopEvents()
      signal.removeEventListener('abort', finish)
      resolve()
    }
    read()
  })
}

/** Paused, or waiting for space or a drive: no worker will take it until somebody acts. */
function waitsForPerson(queue: Queue, id: JobId): boolean {
  const job = queue.find(id)
  if (job === null || job.state === 'paused') return true
  if (job.state !== 'scheduled' || job.error === null) return false
  const reason = waitReasonOf(job.error.code)
  return reason === 'space' || reason === 'drive'
}
