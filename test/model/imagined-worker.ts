// A worker as the queue sees it: takes a job through its phases, and leaves on the disk what a real one
// would leave when it ends early.
import type { Assignment } from '../../src/main/queue/claim.ts'
import type { Attempt, CommitIntent } from '../../src/shared/worker.ts'
import { act, type Scene } from './scene.ts'
import type { EndKind, Step } from './step.ts'

/** `look`: whether an earlier attempt finished. `report`: the file bears its name. */
type Phase = 'look' | 'plan' | 'encode' | 'announce' | 'rename' | 'report'

/** A job in a worker's hands. */
export interface Hand extends Assignment {
  phase: Phase
  /** What the file was announced as, by this attempt or by an earlier one. */
  announced: CommitIntent | null
}

export function claim(scene: Scene): void {
  const assignment = act(
    scene,
    'claim',
    (queue) => queue.claim(),
    (model, answer) => modelClaim(scene, model, answer),
    summaryOf,
  )
  take(scene, assignment)
}

type ModelOf = Scene['model']

function summaryOf(assignment: Assignment | null) {
  if (assignment === null) return null
  const { attempt, task, cancelRequested } = assignment
  return {
    jobId: attempt.jobId,
    inputPath: task.inputPath,
    presetId: task.preset.id,
    destinationDir: task.destinationDir,
    intent: task.intent,
    cancelRequested,
    ownPart: isOwnPart(assignment),
  }
}

/** Hidden, in the folder of the finished file. */
function isOwnPart({ task }: Assignment): boolean {
  return task.partPath.startsWith(`${task.destinationDir}/.`) && task.partPath.endsWith('.part')
}

function modelClaim(scene: Scene, model: ModelOf, assignment: Assignment | null) {
  const job = model.nextToClaim()
  if (job === undefined) return null
  const partPath = assignment?.task.partPath ?? ''
  const unused = !model.partFiles.has(partPath) && !scene.disk.hasPart(partPath)
  const expected = {
    jobId: job.id,
    inputPath: job.inputPath,
    presetId: job.presetId,
    destinationDir: job.destinationDir,
    intent: job.intent,
    cancelRequested: job.cancelRequested,
    ownPart: unused,
  }
  model.claim(assignment?.attempt.token ?? '', partPath)
  return expected
}

function take(scene: Scene, assignment: Assignment | null): void {
  if (assignment === null) return
  scene.hands.push({ ...assignment, phase: 'look', announced: assignment.task.intent })
}

/** Does what comes next. */
export function work(scene: Scene, hand: Hand): void {
  const { attempt, task } = hand
  switch (hand.phase) {
    case 'look':
      look(scene, hand)
      break
    case 'plan': {
      const summary = `Plan of ${attempt.token}`
      act(
        scene,
        'recordPlan',
        (queue) => queue.recordPlan(attempt, summary),
        (model) => model.recordPlan(attempt, summary),
      )
      hand.phase = 'encode'
      break
    }
    case 'encode': {
      const ffmpeg = { pid: 4_000_000 + attempt.jobId, startedAt: scene.fate.nowMs }
      scene.disk.write(task.partPath)
      act(
        scene,
        'recordFfmpeg',
        (queue) => queue.recordFfmpeg(attempt, ffmpeg),
        (model) => model.recordFfmpeg(attempt, ffmpeg),
      )
      hand.phase = 'announce'
      break
    }
    case 'announce': {
      const intent = intentOf(attempt, task.partPath, task.destinationDir)
      act(
        scene,
        'recordIntent',
        (queue) => queue.recordIntent(attempt, intent),
        (model) => model.recordIntent(attempt, intent),
      )
      hand.announced = intent
      hand.phase = 'rename'
      break
    }
    case 'rename':
      if (hand.announced !== null) {
        scene.disk.rename(hand.announced.partPath, hand.announced.targetPath)
      }
      hand.phase = 'report'
      break
    case 'report':
      end(scene, hand, { kind: 'completed', code: 'internal', luck: 0.5, claimNext: false })
      break
  }
}

function look(scene: Scene, hand: Hand): void {
  const { intent } = hand.task
  hand.phase = 'plan'
  if (intent === null) return
  if (scene.disk.hasFinished(intent.targetPath)) hand.phase = 'report'
  else if (scene.disk.hasPart(intent.partPath)) hand.phase = 'rename'
}

export function intentOf(
  { jobId, token }: Attempt,
  partPath: string,
  destinationDir: string,
): CommitIntent {
  const targetPath = `${destinationDir}/${jobId} of ${token}.mp4`
  return { partPath, targetPath, sizeBytes: 100 + jobId, mtimeMs: 1.5 }
}

type Ending = Pick<Extract<Step, { do: 'end' }>, 'kind' | 'code' | 'luck' | 'claimNext'>

/** Ends an attempt as asked, as far as a worker that sees the disk could end it so. */
export function end(scene: Scene, hand: Hand, wanted: Ending): void {
  if (hand.phase === 'look' && wanted.kind !== 'crashed' && wanted.kind !== 'interrupted') {
    look(scene, hand)
  }
  const hasName = hand.phase === 'report'
  if (wanted.kind === 'completed' && !hasName) {
    while (scene.hands.includes(hand)) work(scene, hand)
    return
  }
  const kind =
    hasName && (wanted.kind === 'failed' || wanted.kind === 'cancelled') ? 'completed' : wanted.kind
  settle(scene, hand, kind, wanted)
}

function settle(scene: Scene, hand: Hand, kind: EndKind, { code, luck, claimNext }: Ending): void {
  const { attempt, task, announced } = hand
  const outcome = endOf(kind, code, announced)
  scene.fate.luck = luck
  const [, next] = act(
    scene,
    `settle as ${kind}`,
    (queue) =>
      queue.journal.transact(() => {
        const settlement = queue.settle(attempt, outcome)
        return [settlement, claimNext ? queue.claim() : null] as const
      }),
    (model, [, assignment]) => [
      model.settle(attempt, outcome, luck),
      claimNext ? modelClaim(scene, model, assignment) : null,
    ],
    ([settlement, assignment]) => [settlement?.state ?? null, summaryOf(assignment)],
  )
  scene.hands = scene.hands.filter((one) => one !== hand)
  scene.past.push(attempt)
  if (kind === 'completed')
    scene.acknowledged.completed.set(attempt.jobId, announced?.targetPath ?? '')
  if (kind === 'crashed' && hand.phase === 'announce') {
    const { takenDown } = scene.acknowledged
    takenDown.set(attempt.jobId, (takenDown.get(attempt.jobId) ?? 0) + 1)
  }
  if (kind === 'failed' || kind === 'cancelled') scene.disk.delete(announced?.partPath)
  if (kind !== 'crashed' && task.partPath !== announced?.partPath) scene.disk.delete(task.partPath)
  take(scene, next)
}

/** What main settles an attempt with, given how it ended. */
export function endOf(
  kind: EndKind,
  code: Ending['code'],
  announced: CommitIntent | null,
): Parameters<ModelOf['settle']>[1] {
  switch (kind) {
    case 'completed':
      return {
        kind,
        outputPath: announced?.targetPath ?? '/nowhere',
        sizeBytes: announced?.sizeBytes ?? 0,
      }
    case 'failed':
      return { kind, error: { code, params: {}, detail: null } }
    case 'cancelled':
    case 'interrupted':
    case 'crashed':
      return { kind }
  }
}
