// Real workers that can be stopped in their tracks, and some of which live on after the pool was told
// that they are gone: what they then say is brought to every fence there is.
import { rmSync } from 'node:fs'
import type { SilenceLimits } from '../../../src/core/queue/liveness.ts'
import type { PoolListener, SpawnWorker } from '../../../src/main/workers/worker-pool.ts'
import type { WorkerListener } from '../../../src/main/workers/worker-process.ts'
import type { Attempt, FromWorker, Task } from '../../../src/shared/worker.ts'
import { spawnForkedWorker } from '../../integration/main/forked-worker.ts'
import { encodersIn, statusOf } from '../../e2e/processes.ts'
import type { Random } from '../queue/io/random.ts'
import type { WatchedQueue } from '../queue/io/watched-queue.ts'
import { say } from './life.ts'
import { signal } from './signal.ts'
import { findLateEffect } from './late-effect.ts'

export interface WatchedWorker {
  pid: number
  /** What it works on, as far as its main knows. */
  attempt: Attempt | null
  task: Task | null
  /** It may take its file's name without asking again. */
  mayCommit: boolean
  isReady: boolean
  isStopped: boolean
  isGhost: boolean
  isGone: boolean
  heardMs: number
  readonly listener: WorkerListener
  tell: ReturnType<typeof spawnForkedWorker>['send']
}

interface Parts {
  readonly folder: string
  readonly watched: WatchedQueue
  readonly limits: SilenceLimits
  readonly random: Random
  /** Time that really passed. */
  readonly realMs: () => number
  readonly dispatcher: () => PoolListener
}

/** Between a message's arrival and the pool's note of it. */
const toleranceMs = 50
/** Of the workers that the pool gives up. */
const ghostShare = 0.6

export function watchWorkers({ folder, watched, limits, random, realMs, dispatcher }: Parts) {
  const workers: WatchedWorker[] = []
  let leaving = false

  const spawn: SpawnWorker = (listener) => {
    const worker: WatchedWorker = {
      pid: 0,
      attempt: null,
      task: null,
      mayCommit: false,
      isReady: false,
      isStopped: false,
      isGhost: false,
      isGone: false,
      heardMs: realMs(),
      listener,
      tell: () => undefined,
    }
    const real = spawnForkedWorker(
      {
        message: (message) => (worker.isGhost ? hearGhost(worker, message) : hear(worker, message)),
        exit(clean) {
          worker.isGone = true
          if (!worker.isGhost) return listener.exit(clean)
          if (worker.task !== null) rmSync(worker.task.partPath, { force: true })
        },
      },
      (pid) => (worker.pid = pid),
    )
    worker.tell = real.send
    workers.push(worker)
    return {
      send(message) {
        if (message.type === 'run') begin(worker, message.attempt, message.task)
        if (message.type === 'commit') allowCommit(worker, message.attempt)
        real.send(message)
      },
      kill() {
        if (!leaving) giveUp(worker)
        if (!worker.isGhost) real.kill()
      },
    }
  }

  function hear(worker: WatchedWorker, message: FromWorker): void {
    worker.heardMs = realMs()
    if (message.type === 'ready') worker.isReady = true
    if (message.type === 'settled') worker.attempt = null
    if (message.type === 'started') expectOneEncoder(message.attempt)
    worker.listener.message(message)
  }

  function begin(worker: WatchedWorker, attempt: Attempt, task: Task): void {
    for (const other of workers) {
      if (other.isGone || other.isGhost || other.attempt?.jobId !== attempt.jobId) continue
      finding(`job ${attempt.jobId} is given away while worker ${other.pid} still holds it`)
    }
    worker.heardMs = realMs()
    worker.attempt = attempt
    worker.task = task
    worker.mayCommit = task.intent !== null
  }

  function allowCommit(worker: WatchedWorker, { jobId, token }: Attempt): void {
    if (worker.attempt?.token !== token) finding(`job ${jobId} may commit under a stale token`)
    worker.mayCommit = true
  }

  function giveUp(worker: WatchedWorker): void {
    const silentMs = realMs() - worker.heardMs
    if (silentMs < limits.deadMs - toleranceMs) {
      finding(`a worker was given up that had spoken ${Math.round(silentMs)} ms before`)
    }
    // One that may give its file the name already could do so while its successor looks: against that
    // only the truth about its exit helps, which a ghost is a lie about.
    if (worker.mayCommit || worker.task === null || !random.chance(ghostShare)) {
      return say({ type: 'lost' })
    }
    worker.isGhost = true
    say({ type: 'ghost', partPath: worker.task.partPath })
    const cancelsAfterMs = random.chance(0.5) ? random.below(800) : null
    setImmediate(() => {
      worker.listener.exit(false)
      signal(worker.pid, 'SIGCONT')
      worker.isStopped = false
      if (cancelsAfterMs !== null) setTimeout(() => endGhost(worker), cancelsAfterMs)
    })
  }

  function hearGhost(ghost: WatchedWorker, message: FromWorker): void {
    if (!('attempt' in message)) return
    const successor = workers.find(
      (other) => !other.isGone && !other.isGhost && other.attempt?.jobId === message.attempt.jobId,
    )
    const effect = findLateEffect(watched, message, {
      throughPool: () => (successor ?? ghost).listener.message(message),
      dispatcher: dispatcher(),
    })
    if (effect === null) say({ type: 'late', kind: message.type })
    else finding(effect)
    if (message.type === 'intent') endGhost(ghost)
    if (message.type === 'settled') ghost.tell({ type: 'shutdown' })
  }

  /** It then says that the job was cancelled, which it must not be. */
  function endGhost(ghost: WatchedWorker): void {
    if (ghost.attempt !== null) ghost.tell({ type: 'cancel', attempt: ghost.attempt })
  }

  /** An attempt may be two processes for an instant, when its guard forks; ghosts are our own doing. */
  function expectOneEncoder({ jobId }: Attempt): void {
    const part = new RegExp(`\\.${jobId}\\.([0-9a-f]{8})\\.part$`)
    const attempts = encodersIn(folder).flatMap(({ pid, commandLine }) => {
      const token = part.exec(commandLine)?.[1]
      return token === undefined || isGhosts(pid) ? [] : [token]
    })
    if (new Set(attempts).size > 1) {
      finding(`job ${jobId} is encoded by attempts ${[...new Set(attempts)].join(' and ')} at once`)
    }
  }

  function isGhosts(encoder: number): boolean {
    try {
      const parent = Number(statusOf(encoder)['PPid'])
      return workers.some(({ pid, isGhost }) => isGhost && pid === parent)
    } catch {
      // It ended meanwhile.
      return true
    }
  }

  return {
    spawn,
    isGhosts,
    all: workers as readonly WatchedWorker[],
    /** From now on the pool may end whomever it likes. */
    letLeave: () => void (leaving = true),
  }
}

function finding(text: string): void {
  say({ type: 'finding', text })
}
