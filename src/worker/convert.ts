// One conversion, from the first look at the source to the finished file under its name.
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { stemOf } from '../core/media/names/output-name.ts'
import { planJob, type Plan, type Source } from '../core/media/plan/plan.ts'
import { finalisingFraction } from '../core/media/progress-estimate.ts'
import { wholeReason, withResumption } from '../core/media/resume/resume-rule.ts'
import type { Result } from '../shared/errors.ts'
import { fillTemplate } from '../shared/name-template.ts'
import type { PlanPoint } from '../shared/plan-points.ts'
import { describePlan } from '../shared/strings/plan.ts'
import type { Attempt, CommitIntent, Task } from '../shared/worker.ts'
import { commitFile, refuseTaken, type Wanted } from './commit-file.ts'
import type { JobLog } from './job-log.ts'
import { keepDates } from './keep-dates.ts'
import { localTime } from './local-time.ts'
import { makeFile } from './make-file.ts'
import { createPart } from './part-file.ts'
import { probeSource } from './probe-file.ts'
import type { JobReport } from './run-job.ts'
import type { JobControl } from './running-job.ts'
import { findSidecars } from './sidecars.ts'
import { chooseWork } from './resume/choose-work.ts'
import { discardWork, makeInSegments } from './resume/make-in-segments.ts'
import { inspectSource, refuseChanged } from './source-file.ts'
import type { Tools } from './tools.ts'
import { verifyPart } from './verify-part.ts'

/** What the steps of one conversion share. */
export interface Conversion {
  readonly attempt: Attempt
  readonly task: Task
  readonly tools: Tools
  readonly report: JobReport
  readonly control: JobControl
  readonly log: JobLog
}

export async function convert(job: Conversion): Promise<Result<CommitIntent>> {
  const { task, tools, report, control } = job
  report.progress({ phase: 'probing', fraction: null, speed: null, etaMs: null })
  const before = await inspectSource(task.inputPath)
  if (!before.ok) return before
  const probe = await probeSource(task.inputPath, tools, control.signal)
  if (!probe.ok) return probe
  const source: Source = {
    probe: probe.value,
    path: task.inputPath,
    sidecars: task.preset.sidecars ? await findSidecars(task.inputPath, task.partPath) : [],
  }
  const planned = planJob(task.preset, source, tools.hardware)
  if (!planned.ok) return planned
  const cores = availableParallelism()
  const whole = wholeReason(planned.value, task.preset, source, cores, tools.resumeAfterSeconds)
  tell(job, withResumption(planned.value.points, whole))

  const free = await refuseTaken(task, await nameOf(task, source, planned.value))
  if (!free.ok) return free
  const part = await createPart(task.partPath)
  if (!part.ok) return part
  const work = whole === null ? await chooseWork(job, planned.value, source, before.value) : null
  if (whole === null && work === null) {
    tell(job, withResumption(planned.value.points, 'timeless'))
  }
  const made =
    work === null
      ? await makeFile(job, source, planned.value, before.value.sizeBytes)
      : await makeInSegments(job, planned.value, work)
  if (!made.ok) return made
  const unchanged = await refuseChanged(task.inputPath, before.value)
  if (!unchanged.ok) return unchanged
  const verified = await verifyPart(job, made.value)
  if (!verified.ok) return verified
  report.progress({ phase: 'finalising', fraction: finalisingFraction, speed: null, etaMs: null })
  const dated = await keepDates(task)
  if (!dated.ok) return dated
  const named = await nameOf(task, source, made.value)
  const committed = await commitFile(task, task.partPath, named, report.announce)
  if (committed.ok && work !== null) await discardWork(work.folder)
  return committed
}

function tell({ report, log }: Conversion, points: readonly PlanPoint[]): void {
  log.line(`plan: ${describePlan(points)}`)
  report.planned(points)
}

async function nameOf(
  task: Task,
  { probe }: Source,
  { nameFacts, container }: Plan,
): Promise<Wanted> {
  const modified = await stat(task.inputPath).then(
    ({ mtime }) => mtime,
    () => new Date(),
  )
  const created = probe.createdAt === null ? NaN : Date.parse(probe.createdAt)
  const stem = fillTemplate(task.delivery.nameTemplate, {
    ...nameFacts,
    source: stemOf(path.basename(task.inputPath)),
    folder: path.basename(path.dirname(task.inputPath)),
    preset: task.preset.name,
    now: localTime(new Date()),
    created: localTime(Number.isNaN(created) ? modified : new Date(created)),
    modified: localTime(modified),
  })
  return { stem, container }
}
