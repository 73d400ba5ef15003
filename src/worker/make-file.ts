// The runs of ffmpeg that make the part file: measure, one pass or two, and once more where the first
// try missed its size or the graphics chip let it down.
import { stat } from 'node:fs/promises'
import { mayBeHardware } from '../core/media/diagnose/blame.ts'
import {
  ffmpegArguments,
  measureArguments,
  passFiles,
} from '../core/media/plan/ffmpeg-arguments.ts'
import { parseLoudness, withLoudness } from '../core/media/plan/loudness.ts'
import { planJob, replanForSize, type Plan, type Source } from '../core/media/plan/plan.ts'
import { StageProgress } from '../core/media/stage-progress.ts'
import { stagesOf } from '../core/media/stages.ts'
import { appError, refuse, succeed, type Result } from '../shared/errors.ts'
import { noHardware } from '../shared/hardware.ts'
import { verificationOf } from '../shared/delivery.ts'
import type { Conversion } from './convert.ts'
import { discardPart } from './part-file.ts'
import { identifyProcess } from './process-identity.ts'
import { runFfmpeg, type RunListener } from './run-ffmpeg.ts'

/** Answers the plan by which the part file was made in the end. */
export async function makeFile(
  job: Conversion,
  source: Source,
  plan: Plan,
  sourceBytes: number,
): Promise<Result<Plan>> {
  const { task, tools, report, log } = job
  const ready = await tools.ready
  if (!ready.ok) return ready
  const first = await runPlan(job, plan, sourceBytes)
  if (!first.ok && plan.usesHardware && mayBeHardware(first.error.code)) {
    const software = planJob(task.preset, source, noHardware)
    if (!software.ok || job.control.signal.aborted) return first
    log.line('the graphics chip failed: once more by the processor')
    report.planned(software.value.points)
    return runPlan(job, software.value, sourceBytes)
  }
  const { video } = task.preset
  if (!first.ok || video.mode !== 'encode' || video.quality.mode !== 'size') return first
  return keepToSize(job, source, first.value, video.quality.bytes, sourceBytes)
}

/** Measured again, and corrected once: an encoder misses its rate by a little, and short films by more. */
async function keepToSize(
  job: Conversion,
  source: Source,
  plan: Plan,
  limitBytes: number,
  sourceBytes: number,
): Promise<Result<Plan>> {
  const { task, log } = job
  const { size } = await stat(task.partPath)
  const isWasteful = plan.budget !== null && !plan.budget.isCapped && size < limitBytes * 0.93
  if (size <= limitBytes && !isWasteful) return succeed(plan)
  log.line(`came out at ${size} of ${limitBytes} bytes: once more`)
  const again = replanForSize(task.preset, source, plan, size)
  if (!again.ok) return again
  const second = await runPlan(job, again.value, sourceBytes)
  if (!second.ok) return second
  const corrected = (await stat(task.partPath)).size
  return corrected <= limitBytes
    ? second
    : refuse('output.too-large', { sizeBytes: corrected, limitBytes })
}

async function runPlan(job: Conversion, plan: Plan, sourceBytes: number): Promise<Result<Plan>> {
  const { task } = job
  const progress = new StageProgress(stagesOf(plan, verificationOf(task.delivery)), plan)
  const listener = listenerOf(job, progress, plan, sourceBytes)
  const measured = await measure(job, plan, progress, listener)
  if (!measured.ok) return measured
  const louder = measured.value
  const pass = (which: 'only' | 'first' | 'second', phase: 'encoding' | 'pass-1' | 'pass-2') => {
    progress.begin(phase, performance.now())
    return run(job, ffmpegArguments(louder, task, which), listener)
  }
  if (plan.budget === null || !twoPass.has(plan.streams[0]?.encoder ?? '')) {
    const encoded = await pass('only', 'encoding')
    return encoded.ok ? succeed(louder) : encoded
  }
  try {
    const looked = await pass('first', 'pass-1')
    if (!looked.ok) return looked
    const encoded = await pass('second', 'pass-2')
    return encoded.ok ? succeed(louder) : encoded
  } finally {
    for (const file of passFiles(task.partPath)) await discardPart(file)
  }
}

/** x265 takes the name of its log in a list of its own, which no path fits into. */
const twoPass: ReadonlySet<string> = new Set(['libx264', 'libvpx-vp9'])

async function measure(
  job: Conversion,
  plan: Plan,
  progress: StageProgress,
  listener: RunListener,
): Promise<Result<Plan>> {
  const { loudness } = plan
  if (loudness === null) return succeed(plan)
  let louder = plan
  for (const stream of plan.streams) {
    if (stream.kind !== 'audio' || stream.encoder === null) continue
    progress.begin('measuring', performance.now())
    const heard = await run(job, measureArguments(plan, stream, loudness, job.task), listener)
    if (!heard.ok) return heard
    const measured = parseLoudness(heard.value)
    if (measured !== null) louder = withLoudness(louder, stream, loudness, measured)
  }
  return succeed(louder)
}

function run(
  { task, tools, control, log }: Conversion,
  parts: ReturnType<typeof ffmpegArguments>,
  listener: RunListener,
) {
  return runFfmpeg({
    arguments: parts,
    paths: task,
    guardPath: tools.guardPath,
    listener,
    control,
    log,
  })
}

/** @param sourceBytes what the finished file must stay below where only a smaller one is wanted */
function listenerOf(
  { task, report }: Conversion,
  progress: StageProgress,
  plan: Plan,
  sourceBytes: number,
): RunListener {
  const mustShrink = task.delivery.keepSmaller && !plan.isCopy
  return {
    started: (pid) => report.started(identifyProcess(pid)),
    progressed(block) {
      report.progress(progress.update(block, performance.now()))
      return mustShrink && (block.totalSizeBytes ?? 0) >= sourceBytes
        ? appError('output.not-smaller', { sourceBytes })
        : null
    },
    resumed: () => progress.skipTo(performance.now()),
  }
}
