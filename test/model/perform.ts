// Does one step to the queue, and the same to the model.
import { builtInPresets, type Preset } from '../../src/shared/presets.ts'
import type { JobId } from '../../src/shared/job.ts'
import type { Attempt } from '../../src/shared/worker.ts'
import { finishAll } from './finish-all.ts'
import { claim, end, endOf, intentOf, work } from './imagined-worker.ts'
import { notify } from './imagined-notifier.ts'
import { forgetProcess, listProcess } from './imagined-processes.ts'
import { restart } from './restart.ts'
import { act, type Scene } from './scene.ts'
import { seal } from './seal.ts'
import { folders, pickJobs, pickOf, type Step } from './step.ts'
import { sweep } from './sweep.ts'

export function perform(scene: Scene, step: Step): void {
  const { model, fate } = scene
  switch (step.do) {
    case 'publish':
      publish(scene, step)
      break
    case 'seal':
      seal(scene)
      break
    case 'claim':
      claim(scene)
      break
    case 'work': {
      const hand = pickOf(scene.hands.toReversed(), step.attempt)
      if (hand === undefined) break
      for (let i = 0; i < step.phases && scene.hands.includes(hand); i += 1) work(scene, hand)
      break
    }
    case 'end': {
      const hand = pickOf(scene.hands.toReversed(), step.attempt)
      if (hand !== undefined) end(scene, hand, step)
      break
    }
    case 'late':
      reportLate(scene, step)
      break
    case 'process':
      if (step.gone) forgetProcess(scene, 5_000_000 + step.process)
      else listProcess(scene, 5_000_000 + step.process, step.startedAt)
      break
    case 'restart':
      restart(scene, step)
      break
    case 'cancel':
    case 'pause':
    case 'resume':
    case 'remove': {
      const ids = pickJobs(knownIds(scene), step.jobs)
      act(
        scene,
        step.do,
        (queue) => queue[step.do](ids),
        () => model[step.do](ids),
      )
      break
    }
    case 'retry': {
      const ids = pickJobs(knownIds(scene), step.jobs)
      const retried = act(
        scene,
        'retry',
        (queue) => queue.retry(ids),
        () => model.retry(ids),
      )
      for (const id of retried) scene.acknowledged.takenDown.delete(id)
      break
    }
    case 'pause-queue':
      act(
        scene,
        'setPaused',
        (queue) => queue.setPaused(step.paused),
        () => void (model.paused = step.paused),
      )
      break
    case 'priority': {
      const ids = pickJobs(knownIds(scene), step.jobs)
      act(
        scene,
        'setPriority',
        (queue) => queue.setPriority(ids, step.priority),
        () => model.setPriority(ids, step.priority),
      )
      break
    }
    case 'move': {
      const ids = knownIds(scene)
      const [id] = pickJobs(ids, [step.job]) as [JobId]
      const [before] = step.before === null ? [null] : (pickJobs(ids, [step.before]) as [JobId])
      act(
        scene,
        'move',
        (queue) => queue.move(id, before),
        () => model.move(id, before, scene.lookout.line()),
      )
      break
    }
    case 'change': {
      const ids = pickJobs(knownIds(scene), step.jobs)
      const preset = step.preset === null ? undefined : pickOf(builtInPresets, step.preset)
      const destinationDir = step.folder === null ? undefined : (folders[step.folder] ?? null)
      const { changed } = act(
        scene,
        'change',
        (queue) => queue.change(ids, { preset, destinationDir }),
        () => model.change(ids, preset?.id, destinationDir),
        ({ changed: done, refused }) => ({
          changed: done,
          refused: refused.map(({ path, error }) => [path, error.code]),
        }),
      )
      for (const id of changed) scene.acknowledged.takenDown.delete(id)
      break
    }
    case 'wake-due':
      act(
        scene,
        'wakeDue',
        (queue) => queue.wakeDue(),
        () => model.wakeDue(),
      )
      break
    case 'wake-folder': {
      const folder = pickOf(folders, step.folder) ?? ''
      act(
        scene,
        'wakeFolder',
        (queue) => queue.wakeFolder(folder),
        () => model.wakeFolder(folder),
      )
      break
    }
    case 'clock':
      fate.nowMs += step.byMs
      break
    case 'clock-to-due':
      fate.nowMs = Math.max(fate.nowMs, (model.nextDueMs() ?? 0) - step.shortMs)
      break
    case 'notify':
      notify(scene, step.limit, step.dies)
      break
    case 'sweep':
      sweep(scene)
      break
    case 'prune':
      act(
        scene,
        'prune',
        (queue) => queue.prune(),
        () => {
          model.prune()
          return false
        },
      )
      break
    case 'lose-part':
      losePart(scene, step.job)
      break
    case 'finish-all':
      finishAll(scene)
      break
    case 'failing':
      scene.failAt = step.at
      perform(scene, step.step)
      break
  }
}

function knownIds(scene: Scene): JobId[] {
  return [...scene.acknowledged.published]
}

function publish(
  scene: Scene,
  { files, preset, seal: sealed }: Extract<Step, { do: 'publish' }>,
): void {
  const chosen = pickOf(builtInPresets, preset) as Preset
  const letters = files.map((file) => ({
    inputPath: `/videos/clip ${file % 4}.mov`,
    inputSizeBytes: 1_000 + file,
    destinationDir: pickOf(folders, file) ?? '',
    presetId: chosen.id,
  }))
  const batchId = scene.openBatchId ?? openBatch(scene)
  const { accepted } = act(
    scene,
    'publish',
    (queue) => queue.publish(batchId, chosen, letters),
    (model, receipt) =>
      model.publish(
        batchId,
        letters,
        receipt.accepted.map(({ id }) => id),
      ),
    (receipt) => ({
      accepted: receipt.accepted.map(({ id }) => id),
      refused: receipt.refused.map(({ path, error }) => [path, error.code]),
    }),
  )
  for (const { id } of accepted) scene.acknowledged.published.add(id)
  if (sealed) seal(scene)
}

function openBatch(scene: Scene): number {
  scene.openBatchId = act(
    scene,
    'openBatch',
    (queue) => queue.openBatch(),
    (model, id) => model.openBatch(id),
  )
  return scene.openBatchId
}

/** Attempts that are over, one of a job that never was, and one of a job that is. */
function reportLate(scene: Scene, { attempt, report }: Extract<Step, { do: 'late' }>): void {
  const token = 'f'.repeat(16)
  const late = pickOf<Attempt>(
    [...scene.past.toReversed(), { jobId: 999_999_999, token }, { jobId: 1, token }],
    attempt,
  ) as Attempt
  switch (report) {
    case 'plan':
      act(
        scene,
        'a late plan',
        (queue) => queue.recordPlan(late, 'late'),
        (model) => model.recordPlan(late, 'late'),
      )
      break
    case 'ffmpeg': {
      const ffmpeg = { pid: 4_999_999, startedAt: null }
      act(
        scene,
        'a late ffmpeg',
        (queue) => queue.recordFfmpeg(late, ffmpeg),
        (model) => model.recordFfmpeg(late, ffmpeg),
      )
      break
    }
    case 'intent': {
      const intent = intentOf(late, '/late/.part', '/late')
      act(
        scene,
        'a late intent',
        (queue) => queue.recordIntent(late, intent),
        (model) => model.recordIntent(late, intent),
      )
      break
    }
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
    case 'crashed': {
      const outcome = endOf(report, 'ffmpeg.stalled', intentOf(late, '/late/.part', '/late'))
      act(
        scene,
        `a late ${report}`,
        (queue) => queue.settle(late, outcome),
        (model) => model.settle(late, outcome, 0.5),
        (settlement) => settlement?.state ?? null,
      )
      break
    }
  }
}

/** Not under the hands of a worker: that one would notice and fail. */
function losePart({ model, hands, disk }: Scene, pick: number): void {
  const waiting = [...model.jobs.values()].filter(
    ({ id, intent }) => intent !== null && !hands.some(({ attempt }) => attempt.jobId === id),
  )
  disk.delete(pickOf(waiting, pick)?.intent?.partPath)
}
