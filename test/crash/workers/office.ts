// Program: queue, dispatcher, pool and real workers, without Electron, in a life full of incidents: stopped
// workers and encoders, sleeps, clocks that jump. Argument: a JSON `LifeOrder`; prints `LifeLine`s.
import { randomBytes } from 'node:crypto'
import { copyFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDispatcher } from '../../../src/main/work/dispatcher.ts'
import { createProgressBoard } from '../../../src/main/work/progress-board.ts'
import { recoverQueue } from '../../../src/main/upkeep/recover-queue.ts'
import { sweepPartFiles } from '../../../src/main/upkeep/part-sweeper.ts'
import { createWorkerPool, type PoolListener } from '../../../src/main/workers/worker-pool.ts'
import { defaultPresetId, findPreset, type Preset } from '../../../src/shared/presets.ts'
import { encodersIn } from '../../e2e/processes.ts'
import { workerInit } from '../../integration/main/forked-worker.ts'
import { seededRandom } from '../queue/io/random.ts'
import { openWatchedQueue } from '../queue/io/watched-queue.ts'
import { say, type IncidentKind, type LifeOrder } from './life.ts'
import { signal } from './signal.ts'
import { shiftClocks } from './shifted-clocks.ts'
import { watchWorkers, type WatchedWorker } from './watched-workers.ts'

const order = JSON.parse(process.argv[2] ?? '') as LifeOrder
const { folder, life, limits } = order
const random = seededRandom(order.seed, 'office', life)
const clocks = shiftClocks()
const outputs = path.join(folder, 'outputs')
const preset = findPreset(defaultPresetId) as Preset

/** Workers wait for real time, not for the processor: many share it. */
const concurrency = 6
const hourMs = 3_600_000
const kinds: readonly IncidentKind[] = [
  ...Array.from({ length: 5 }, () => 'stop' as const),
  'encoder-stop',
  'suspend',
  'suspend',
  'clock',
]
/** Each makes every deadline anew: more of them, and no worker would ever be given up. */
const monotonicJumpShare = 0.25

let published = 0

const watched = openWatchedQueue(path.join(folder, 'queue.sqlite'), {
  now: () => Date.now(),
  random: () => random.next(),
  newToken: () => randomBytes(8).toString('hex'),
})
const { queue, db } = watched
let listener: PoolListener | null = null
const workers = watchWorkers({
  folder,
  watched,
  limits,
  random: seededRandom(order.seed, 'ghosts', life),
  realMs: clocks.real,
  dispatcher: () => listener as PoolListener,
})
const { tools, ...init } = workerInit()
const dispatcher = createDispatcher({
  queue,
  progress: createProgressBoard(),
  log: () => undefined,
  sweep: () => void sweepPartFiles(queue),
  concurrency: () => concurrency,
  createPool(poolListener) {
    listener = poolListener
    const slowed = tools === null ? null : { ...tools, ffmpegPath: order.ffmpegPath }
    return createWorkerPool(workers.spawn, { ...init, tools: slowed }, poolListener, limits)
  },
  conditionChanged: () => undefined,
})

await recoverQueue(queue)
say({ type: 'recovered' })
await sweepPartFiles(queue)
dispatcher.start()
await haveIncidents()
await finishAll()
await dispatcher.stop()
for (const { isGone, pid } of workers.all) if (!isGone) signal(pid, 'SIGKILL')
while (workers.all.some(({ isGone }) => !isGone)) await sleep(10)
await sweepPartFiles(queue)
queue.close()
say({ type: 'done' })
// Timers of stops that came to nothing would keep it for seconds.
process.exit(0)

async function haveIncidents(): Promise<void> {
  for (let stops = 0; order.stops === null || stops < order.stops;) {
    publishMore()
    await sleep(50 + random.below(350))
    const kind = random.pick(kinds)
    if (!(await happen(kind))) continue
    say({ type: 'incident', kind })
    if (kind === 'stop') stops += 1
  }
}

/** False when there was nobody that it could happen to. */
async function happen(kind: IncidentKind): Promise<boolean> {
  switch (kind) {
    case 'stop': {
      const working = workers.all.filter((worker) => isWorking(worker) && !worker.isStopped)
      if (working.length === 0) return false
      stopFor(
        random.pick(working),
        random.below(limits.deadMs) + (random.chance(0.7) ? limits.deadMs : 0),
      )
      return true
    }
    case 'encoder-stop': {
      const encoders = encodersIn(folder).filter(({ pid }) => !workers.isGhosts(pid))
      if (encoders.length === 0) return false
      const { pid } = random.pick(encoders)
      signal(pid, 'SIGSTOP')
      setTimeout(() => signal(pid, 'SIGCONT'), random.below(1_500))
      return true
    }
    case 'suspend':
      await suspend()
      return true
    case 'clock':
      clocks.shiftWall((random.next() - 0.5) * 48 * hourMs)
      return true
  }
}

/** Before it told who it is, a next life could not find it; without a job it does no harm. */
function isWorking({ isReady, isGone, isGhost, attempt }: WatchedWorker): boolean {
  return isReady && !isGone && !isGhost && attempt !== null
}

function stopFor(worker: WatchedWorker, ms: number): void {
  worker.isStopped = true
  signal(worker.pid, 'SIGSTOP')
  setTimeout(() => wake(worker), ms)
}

function wake(worker: WatchedWorker): void {
  if (worker.isGone || !worker.isStopped) return
  worker.isStopped = false
  signal(worker.pid, 'SIGCONT')
}

/** The computer sleeps: nothing goes on but the clocks, and of these, by the system, one or both. */
async function suspend(): Promise<void> {
  const standing = workers.all.filter((worker) => isWorking(worker) && !worker.isStopped)
  const asleep = [
    ...standing.map(({ pid }) => pid),
    ...encodersIn(folder).flatMap(({ pid }) => (workers.isGhosts(pid) ? [] : [pid])),
  ]
  for (const pid of asleep) signal(pid, 'SIGSTOP')
  await sleep(random.below(200))
  const sleptMs = 6_000 + random.below(3 * hourMs)
  clocks.shiftWall(sleptMs)
  if (random.chance(monotonicJumpShare)) clocks.shiftMonotonic(sleptMs)
  for (const pid of asleep) signal(pid, 'SIGCONT')
}

function publishMore(): void {
  retryFailed()
  const { queued, running, scheduled } = queue.counts()
  for (let live = queued + running + scheduled; live < 2 * concurrency; live += 1) {
    const name = `clip ${life}-${published}.mp4`
    published += 1
    const inputPath = path.join(folder, 'sources', name)
    copyFileSync(order.clip, inputPath)
    const batch = queue.openBatch()
    const letter = {
      inputPath,
      inputSizeBytes: statSync(inputPath).size,
      destinationDir: outputs,
    }
    queue.publish(batch, preset, [letter])
    queue.sealBatch(batch)
    say({ type: 'published', name })
  }
}

/** A job whose workers were given up too often is poison; here that is our doing, not the job's. */
function retryFailed(): void {
  const failed = db
    .prepare<[], { id: number; error: string }>(`SELECT id, error FROM jobs WHERE state = 'failed'`)
    .all()
  for (const { id, error } of failed) {
    if (!error.includes('worker.crashed')) say({ type: 'finding', text: `job ${id}: ${error}` })
  }
  queue.retry(failed.map(({ id }) => id))
}

async function finishAll(): Promise<void> {
  for (;;) {
    retryFailed()
    const { queued, running, scheduled, paused } = queue.counts()
    const isQuiet = workers.all.every(({ isGhost, isGone }) => !isGhost || isGone)
    if (queued + running + scheduled + paused === 0 && isQuiet) return workers.letLeave()
    await sleep(50)
  }
}
