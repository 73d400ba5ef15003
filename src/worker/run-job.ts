// One attempt of a job: finishes what an earlier one announced, or converts; tells how it ended.
import { sidecarCopies } from '../core/media/plan/ffmpeg-arguments.ts'
import type { AppError } from '../shared/errors.ts'
import type { JobProgress } from '../shared/job.ts'
import type { PlanPoint } from '../shared/plan-points.ts'
import type { Attempt, CommitIntent, Outcome, ProcessIdentity, Task } from '../shared/worker.ts'
import { finishEarlier, type Announce } from './commit-file.ts'
import { convert } from './convert.ts'
import type { JobLog } from './job-log.ts'
import { blameMissingDrive } from './missing-drive.ts'
import { discardPart } from './part-file.ts'
import type { JobControl, StopReason } from './running-job.ts'
import type { Tools } from './tools.ts'

export interface JobReport {
  started(ffmpeg: ProcessIdentity): void
  planned(points: readonly PlanPoint[]): void
  /** Told before the folder is made, so that it is swept whatever comes. */
  keepsWorkIn(path: string): void
  /** @param fraction of the whole job that an earlier attempt has done, 0 to 1 */
  continued(fraction: number): void
  progress(progress: JobProgress): void
  announce: Announce
}

export async function runJob(
  attempt: Attempt,
  task: Task,
  tools: Tools,
  log: JobLog,
  report: JobReport,
  control: JobControl,
): Promise<Outcome> {
  const { signal } = control
  let announced: CommitIntent | null = task.intent
  const announce: Announce = (intent) => {
    announced = intent
    return report.announce(intent)
  }

  log.line(`${task.inputPath} by “${task.preset.name}” to ${task.destinationDir}`)
  const finished =
    (await finishEarlier(task, announce, signal)) ??
    (await convert({ attempt, task, tools, report: { ...report, announce }, control, log }))
  for (const file of sidecarCopies(task.partPath)) await discardPart(file)
  log.line(finished.ok ? `finished: ${finished.value.targetPath}` : describeEnd(finished.error))
  await log.end()
  if (finished.ok) {
    const { targetPath, sizeBytes } = finished.value
    return { kind: 'completed', outputPath: targetPath, sizeBytes }
  }
  if (wasToldToEnd(finished.error)) await abortedWithin(signal, wordComesWithinMs)
  const reason = signal.aborted ? (signal.reason as StopReason) : null
  // What is announced and whole is finished by the next attempt instead of done again.
  const keptPath = reason === 'interrupted' ? announced?.partPath : undefined
  for (const path of [task.partPath, announced?.partPath]) {
    if (path !== undefined && path !== keptPath) await discardPart(path)
  }
  if (reason !== null) return { kind: reason }
  return { kind: 'failed', error: await blameMissingDrive(finished.error, task.destinationDir) }
}

/**
 * Ctrl+C and the end of a session reach ffmpeg and main at once, and main's word of it comes a moment
 * later: until then it is not a failure.
 */
const wordComesWithinMs = 1_000

/** ffmpeg ends in order, with this code, when a signal asks it to. */
function wasToldToEnd({ code, detail }: AppError): boolean {
  return code === 'ffmpeg.killed' || (detail ?? '').startsWith('ended with code 255')
}

function abortedWithin(signal: AbortSignal, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, limitMs)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}

function describeEnd({ code, detail }: AppError): string {
  return `ended: ${code}${detail === null ? '' : `\n${detail}`}`
}
