// One attempt of a job, from its first look at the source to the finished file under its name.
import { ffmpegArguments } from '../core/media/ffmpeg-arguments.ts'
import { planJob, type Plan } from '../core/media/plan.ts'
import { ProgressEstimate, finalisingFraction } from '../core/media/progress-estimate.ts'
import { verifyOutput } from '../core/media/verify.ts'
import { refuse, type Result } from '../shared/errors.ts'
import type { JobPhase, JobProgress } from '../shared/job.ts'
import type { CommitIntent, Outcome, ProcessIdentity, Task } from '../shared/worker.ts'
import { commitFile, finishEarlier, type Announce } from './commit-file.ts'
import { encode } from './encode.ts'
import { blameMissingDrive } from './missing-drive.ts'
import { createPart, discardPart } from './part-file.ts'
import { probeFile } from './probe-file.ts'
import { identifyProcess } from './process-identity.ts'
import type { JobControl, StopReason } from './running-job.ts'
import { inspectSource, refuseChanged } from './source-file.ts'
import type { Tools } from './tools.ts'

export interface JobReport {
  started(ffmpeg: ProcessIdentity): void
  planned(summary: string): void
  progress(progress: JobProgress): void
  announce: Announce
}

export async function runJob(
  task: Task,
  tools: Tools,
  report: JobReport,
  control: JobControl,
): Promise<Outcome> {
  const { signal } = control
  let announced: CommitIntent | null = task.intent
  const announce: Announce = (intent) => {
    announced = intent
    return report.announce(intent)
  }

  const finished =
    (await finishEarlier(task, announce, signal)) ??
    (await convert(task, tools, { ...report, announce }, control))
  if (finished.ok) {
    const { targetPath, sizeBytes } = finished.value
    return { kind: 'completed', outputPath: targetPath, sizeBytes }
  }
  const reason = signal.aborted ? (signal.reason as StopReason) : null
  // What is announced and whole is finished by the next attempt instead of done again.
  const keptPath = reason === 'interrupted' ? announced?.partPath : undefined
  for (const path of [task.partPath, announced?.partPath]) {
    if (path !== undefined && path !== keptPath) await discardPart(path)
  }
  if (reason !== null) return { kind: reason }
  return { kind: 'failed', error: await blameMissingDrive(finished.error, task.destinationDir) }
}

async function convert(
  task: Task,
  tools: Tools,
  report: JobReport,
  control: JobControl,
): Promise<Result<CommitIntent>> {
  report.progress(standing('probing', null))
  const source = await inspectSource(task.inputPath)
  if (!source.ok) return source
  const probe = await probeFile(task.inputPath, tools, control.signal)
  if (!probe.ok) return probe

  const plan = planJob(task.preset, probe.value)
  if (!plan.ok) return plan
  report.planned(plan.value.summary)

  const part = await createPart(task.partPath)
  if (!part.ok) return part
  const encoded = await encodePlan(plan.value, task, tools, report, control)
  if (!encoded.ok) return encoded
  const unchanged = await refuseChanged(task.inputPath, source.value)
  if (!unchanged.ok) return unchanged

  report.progress(standing('verifying', finalisingFraction))
  const output = await probeFile(task.partPath, tools, control.signal)
  if (!output.ok) {
    return refuse('output.invalid', { reason: 'it cannot be read back' }, output.error.detail)
  }
  const verified = verifyOutput(plan.value, output.value)
  if (!verified.ok) return verified
  return commitFile(task, task.partPath, report.announce)
}

async function encodePlan(
  plan: Plan,
  task: Task,
  tools: Tools,
  report: JobReport,
  control: JobControl,
): Promise<Result<null>> {
  const ready = await tools.ready
  if (!ready.ok) return ready
  const estimate = new ProgressEstimate(plan, performance.now())
  return encode({
    arguments: ffmpegArguments(plan, task),
    paths: task,
    guardPath: tools.guardPath,
    listener: {
      started: (pid) => report.started(identifyProcess(pid)),
      progressed: (block) => report.progress(estimate.update(block, performance.now())),
      resumed: () => estimate.skipTo(performance.now()),
    },
    control,
  })
}

function standing(phase: JobPhase, fraction: number | null): JobProgress {
  return { phase, fraction, speed: null, etaMs: null }
}
