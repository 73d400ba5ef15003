// Decides whether a job is made in segments, and where they lie.
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Plan, Source } from '../../core/media/plan/plan.ts'
import { findGrid } from '../../core/media/resume/frame-grid.ts'
import { wholeReason } from '../../core/media/resume/resume-rule.ts'
import { segmentArguments } from '../../core/media/resume/segment-arguments.ts'
import { workFolderName } from '../../core/media/resume/work-name.ts'
import type { Conversion } from '../convert.ts'
import type { SourceState } from '../source-file.ts'
import type { SegmentedWork } from './make-in-segments.ts'
import { scanFrames } from './scan-frames.ts'
import { identifySource } from './source-identity.ts'
import { openWorkFolder } from './work-folder.ts'

/** Null for a job that is made in one go; the log says why. */
export async function chooseWork(
  job: Conversion,
  plan: Plan,
  source: Source,
  before: SourceState,
): Promise<SegmentedWork | null> {
  const { task, attempt, tools, control, log } = job
  const cores = availableParallelism()
  const reason = wholeReason(plan, task.preset, source, cores, tools.resumeAfterSeconds)
  const [video] = plan.streams
  if (reason !== null || video?.source.kind !== 'video') {
    log.line(`made in one go because ${reason ?? 'there is no picture'}`)
    return null
  }
  const found = await scanFrames(task.inputPath, video.source.index, tools, control.signal)
  const rate = video.source.averageRate
  if (found === null || rate === null) return null
  const { numerator, denominator } = found.timeBase
  const startTicks = Math.round((source.probe.startSeconds * denominator) / numerator)
  const sourceGrid = findGrid(
    found.times.map((time) => time - startTicks),
    found.timeBase,
    rate,
  )
  if (sourceGrid === null) {
    log.line('made in one go because its frames come at no steady rate')
    return null
  }
  const identity = await identifySource(task.inputPath, before)
  const sample = segmentArguments(plan, {
    inputPath: task.inputPath,
    folder: '',
    grid: sourceGrid,
    startTicks,
    doneFrames: 0,
    doneSegments: 0,
  })
  const digest = createHash('sha256')
    .update(JSON.stringify([sample, identity, await tools.version]))
    .digest('hex')
  const name = workFolderName(path.basename(task.inputPath), attempt.jobId, digest)
  const folder = path.join(task.destinationDir, name)
  job.report.keepsWorkIn(folder)
  const { others } = await openWorkFolder(folder, attempt.jobId)
  if (others > 0) log.line('what was there of it was made otherwise, and is made anew')
  return { folder, grid: sourceGrid, startTicks }
}
