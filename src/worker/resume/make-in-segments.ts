// Makes a long job's file so that a power cut costs seconds: the picture in segments, each written down
// once it is whole and flushed; then all of them joined with the rest of the source.
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Checkpoints } from '../../core/media/resume/checkpoint.ts'
import { joinArguments, joinList, joinListName } from '../../core/media/resume/join-arguments.ts'
import { neededBytes } from '../../core/media/resume/needed-space.ts'
import { segmentArguments } from '../../core/media/resume/segment-arguments.ts'
import type { Timeline } from '../../core/media/resume/timeline.ts'
import type { Plan } from '../../core/media/plan/plan.ts'
import type { ProgressBlock } from '../../core/media/progress-parser.ts'
import { StageProgress } from '../../core/media/stage-progress.ts'
import { stagesOf } from '../../core/media/stages.ts'
import { verificationOf } from '../../shared/delivery.ts'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { Conversion } from '../convert.ts'
import { refuseDestination } from '../part-file.ts'
import { identifyProcess } from '../process-identity.ts'
import { runFfmpeg } from '../run-ffmpeg.ts'
import { CheckpointWriter, sumOf, type RoomCheck } from './checkpoint-writer.ts'
import { refuseWithoutRoom } from './room.ts'
import { forgetLast, noteEnd, readWork } from './work-folder.ts'

/** What ffmpeg has finished waits this long at most to be written down: what a kill takes until then is lost. */
const lookMs = 100

/** All that decides what the segments look like. */
export interface SegmentedWork {
  readonly folder: string
  readonly timeline: Timeline
  /** Beginning of the file, ticks of the picture's clock. */
  readonly startTicks: number
  /** Of the source, microseconds from its beginning; null where they need not be known. */
  readonly keyTimesUs: readonly number[] | null
  readonly sourceBytes: number
}

export async function makeInSegments(
  job: Conversion,
  plan: Plan,
  work: SegmentedWork,
): Promise<Result<Plan>> {
  try {
    return await makeRest(job, plan, work)
  } catch (error) {
    return refuseDestination(job.task.partPath, error)
  }
}

async function makeRest(job: Conversion, plan: Plan, work: SegmentedWork): Promise<Result<Plan>> {
  const { count: frameCount } = work.timeline
  const done = await readRest(work)
  const stages = stagesOf(plan, verificationOf(job.task.delivery), { joins: true })
  const progress = new StageProgress(stages, { ...plan, frameCount })
  progress.begin('encoding', performance.now(), Math.min(1, done.count / frameCount))
  const begun = progress.update(framesBlock(done.count), performance.now())
  if (done.count > 0) {
    job.log.line(`resumed at frame ${done.count} of ${frameCount}`)
    job.report.continued(begun.fraction ?? 0)
  }
  job.report.progress(begun)
  const encoded = done.isWhole ? succeed(null) : await encodeRest(job, plan, work, done, progress)
  if (!encoded.ok) return encoded
  progress.begin('finalising', performance.now())
  return join(job, plan, work, progress)
}

/**
 * An encoder that gets no frame at all may wait for one for ever (SVT-AV1). So where all were made and
 * only the note of the end is missing, it is made up for; where they cannot be counted, the last segment
 * is made once more.
 */
async function readRest({ folder, timeline }: SegmentedWork): Promise<Checkpoints> {
  const done = await readWork(folder)
  if (done.isWhole || done.count === 0) return done
  if (timeline.isExact) {
    if (done.count < timeline.count) return done
    await noteEnd(folder)
    return { ...done, isWhole: true }
  }
  const { numerator, denominator } = timeline.rate
  const framesASecond = numerator / denominator
  return done.count < timeline.count - framesASecond ? done : forgetLast(folder, done)
}

async function encodeRest(
  job: Conversion,
  plan: Plan,
  work: SegmentedWork,
  done: Checkpoints,
  progress: StageProgress,
): Promise<Result<null>> {
  const { task, tools, report, control, log } = job
  const { folder, timeline } = work
  const doneSegments = done.segments.length
  const checkRoom = roomCheck(job, plan, work)
  const room = await checkRoom(...sumOf(done.segments))
  if (!room.ok) return room
  const checkpoints = new CheckpointWriter(job, folder, done, checkRoom)

  const looking = setInterval(() => checkpoints.look(), lookMs)
  const ran = await runFfmpeg({
    arguments: segmentArguments(plan, {
      ...work,
      inputPath: task.inputPath,
      doneFrames: done.count,
      doneSegments,
    }),
    paths: task,
    guardPath: tools.guardPath,
    listener: {
      started: (pid) => report.started(identifyProcess(pid)),
      progressed(block) {
        const frames = done.count + (block.frame ?? 0)
        report.progress(
          progress.update({ ...framesBlock(frames), done: block.done }, performance.now()),
        )
        return checkpoints.problem
      },
      resumed: () => progress.skipTo(performance.now()),
    },
    control,
    log,
    endsGracefully: true,
  })
  clearInterval(looking)
  await checkpoints.settled()
  if (!ran.ok) return ran
  if (checkpoints.problem !== null) return { ok: false, error: checkpoints.problem }
  const made = await readWork(folder)
  if (timeline.isExact && made.count !== timeline.count) {
    return refuse(
      'output.invalid',
      { reason: 'a part of it is missing' },
      `${made.count} frames, expected ${timeline.count}`,
    )
  }
  await noteEnd(folder)
  return succeed(null)
}

async function join(
  job: Conversion,
  plan: Plan,
  work: SegmentedWork,
  progress: StageProgress,
): Promise<Result<Plan>> {
  const { task, tools, report, control, log } = job
  const { folder, timeline } = work
  // Once more, since the power may have failed meanwhile: what is damaged is encoded again.
  const { segments, count, isWhole } = await readWork(folder)
  if (!isWhole || (timeline.isExact && count !== timeline.count)) {
    return refuse('output.invalid', { reason: 'a part of it is damaged' }, `${count} frames`)
  }
  const room = await roomCheck(job, plan, work)(...sumOf(segments))
  if (!room.ok) return room
  await writeFile(path.join(folder, joinListName), joinList(segments, timeline))
  const joined = await runFfmpeg({
    arguments: joinArguments(plan, { ...task, folder }, timeline),
    paths: task,
    guardPath: tools.guardPath,
    listener: {
      started: (pid) => report.started(identifyProcess(pid)),
      progressed(block) {
        report.progress(progress.update(block, performance.now()))
        return null
      },
      resumed: () => progress.skipTo(performance.now()),
    },
    control,
    log,
  })
  return joined.ok ? succeed(plan) : joined
}

function roomCheck(
  { task }: Conversion,
  plan: Plan,
  { timeline, sourceBytes }: SegmentedWork,
): RoomCheck {
  return (frames, bytes) => {
    const done = { frames, bytes, frameCount: timeline.count, sourceBytes }
    return refuseWithoutRoom(task.destinationDir, neededBytes(plan, done))
  }
}

function framesBlock(frame: number): ProgressBlock {
  return { frame, outTimeUs: null, totalSizeBytes: null, speed: null, done: false }
}

/** Nobody needs the segments any more. */
export async function discardWork(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
