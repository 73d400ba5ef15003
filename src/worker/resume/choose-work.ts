// Finds out what the segments of a long job are, and where they lie.
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Plan, Source } from '../../core/media/plan/plan.ts'
import { filterOf } from '../../core/media/resume/resume-rule.ts'
import { hasVariableRate } from '../../core/media/probe/duration.ts'
import { findTimeline } from '../../core/media/resume/timeline.ts'
import { segmentArguments } from '../../core/media/resume/segment-arguments.ts'
import { workFolderName } from '../../core/media/resume/work-name.ts'
import type { Conversion } from '../convert.ts'
import type { SourceState } from '../source-file.ts'
import type { SegmentedWork } from './make-in-segments.ts'
import { scanFrames } from './scan-frames.ts'
import { identifySource } from './source-identity.ts'
import { hasOutdatedWork, openWorkFolder } from './work-folder.ts'

/** Null where the frames of the source have no times of their own: it is made in one go. */
export async function chooseWork(
  job: Conversion,
  plan: Plan,
  source: Source,
  before: SourceState,
): Promise<SegmentedWork | null> {
  const { task, attempt, tools, control, log } = job
  const [video] = plan.streams
  if (video?.source.kind !== 'video') return null
  const found = await scanFrames(task.inputPath, video.source.index, tools, control.signal)
  if (found === null) return null
  const { numerator, denominator } = found.timeBase
  const startTicks = Math.round((source.probe.startSeconds * denominator) / numerator)
  const timeline = findTimeline({
    times: found.times.map((time) => time - startTicks),
    timeBase: found.timeBase,
    // As the plan has it: what keeps its own clock in one go keeps it in pieces.
    rate: hasVariableRate(video.source) ? null : video.source.averageRate,
    wantedRate: Number(/(?:^|,)fps=([\d.]+)/.exec(filterOf(plan))?.[1] ?? NaN) || null,
  })
  if (timeline === null) return null
  const identity = await identifySource(task.inputPath, before)
  const sample = segmentArguments(plan, {
    inputPath: task.inputPath,
    folder: '',
    timeline,
    startTicks,
    keyTimesUs: null,
    doneFrames: 0,
    doneSegments: 0,
  })
  const digest = createHash('sha256')
    .update(JSON.stringify([sample, identity, await tools.version, task.publishedAtMs]))
    .digest('hex')
  const name = workFolderName(path.basename(task.inputPath), attempt.jobId, digest)
  const folder = path.join(task.destinationDir, name)
  if (await hasOutdatedWork(folder, attempt.jobId)) {
    log.line('what was there of it was made otherwise, and is made anew')
  }
  job.report.keepsWorkIn(folder)
  await openWorkFolder(folder)
  const keyTimesUs = withoutIndex.test(source.probe.formatName)
    ? found.keyAt.map(
        (at) => ((found.times[at] ?? 0) - startTicks) * ((1e6 * numerator) / denominator),
      )
    : null
  return { folder, timeline, startTicks, keyTimesUs, sourceBytes: before.sizeBytes }
}

/** As ffprobe calls them: programme and transport streams, and what else is entered anywhere. */
const withoutIndex = /^(mpeg|mpegts|flv|ogg|asf|wtv|rm)$/
