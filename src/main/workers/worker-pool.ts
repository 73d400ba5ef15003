// Keeps as many workers as jobs run at once. A worker holds one job; an idle one waits for the next.
import { SilenceWatch, workerSilence, type SilenceLimits } from '../../core/queue/liveness.ts'
import type { AttemptEnd } from '../../core/queue/settlement.ts'
import type { HardwareSupport } from '../../shared/hardware.ts'
import type { Attempt, FromWorker, ProcessIdentity, ToWorker } from '../../shared/worker.ts'
import type { Assignment } from '../queue/claim.ts'
import type { WorkerListener, WorkerProcess } from './worker-process.ts'

/** Messages about an attempt, as the pool passes them on; how it ended comes by `ended`. */
export type Report = Exclude<
  Extract<FromWorker, { readonly attempt: Attempt }>,
  { readonly type: 'settled' }
>

export interface PoolListener {
  /** A worker's process is there; and gone, once for each that came. */
  came(worker: ProcessIdentity): void
  gone(worker: ProcessIdentity): void
  report(report: Report): void
  /** Once for each attempt, however it ended; after a crash only when the process was seen gone. */
  ended(attempt: Attempt, end: AttemptEnd): void
  log(level: 'info' | 'warn' | 'error', text: string): void
}

export interface WorkerPool {
  /** Attempts that are worked on now; suspended ones leave their place to others. */
  readonly busy: number
  run(assignment: Pick<Assignment, 'attempt' | 'task'>): void
  cancel(attempt: Attempt): void
  commit(attempt: Attempt): void
  suspend(attempt: Attempt): void
  resume(attempt: Attempt): void
  /** Ends every worker; running attempts end as interrupted. Answers when all processes are gone. */
  stop(): Promise<void>
}

export interface RealWorkerPool extends WorkerPool {
  /** To the workers that are there; later ones hear of it by their first message. */
  tellHardware(hardware: HardwareSupport): void
}

type Worker = Pick<WorkerProcess, 'send' | 'kill'>

/** What stands between main and a process; the tests put a plain Node process here. */
export type SpawnWorker = (listener: WorkerListener) => Worker

/** A worker that has not left this long after it was asked to is ended. */
const shutdownMs = 5_000

interface Slot {
  readonly worker: Worker
  readonly gone: Promise<void>
  work: { readonly attempt: Attempt; readonly silence: SilenceWatch; suspended: boolean } | null
}

export function createWorkerPool(
  spawn: SpawnWorker,
  init: Extract<ToWorker, { type: 'init' }>,
  listener: PoolListener,
  limits: SilenceLimits = workerSilence,
): RealWorkerPool {
  const slots = new Set<Slot>()
  let stopping = false
  let watch: NodeJS.Timeout | null = null

  function addSlot(): Slot {
    let leave: () => void = () => undefined
    const gone = new Promise<void>((resolve) => (leave = resolve))
    let identity: ProcessIdentity | null = null
    const finish = (end: AttemptEnd) => {
      const { work } = slot
      slot.work = null
      if (work !== null) listener.ended(work.attempt, end)
    }
    const worker = spawn({
      message(message) {
        slot.work?.silence.heard(performance.now())
        if (message.type === 'log') listener.log(message.level, message.text)
        if (message.type === 'ready') {
          identity = message.worker
          listener.came(identity)
        }
        if (!('attempt' in message) || !holds(slot, message.attempt)) return
        if (message.type === 'settled') finish(message.outcome)
        else listener.report(message)
      },
      exit(clean) {
        slots.delete(slot)
        if (identity !== null) listener.gone(identity)
        finish(clean || stopping ? { kind: 'interrupted' } : { kind: 'crashed' })
        leave()
      },
    })
    const slot: Slot = { worker, gone, work: null }
    worker.send(init)
    slots.add(slot)
    return slot
  }

  /** Runs while a job does: an idle app has no timer. */
  function watchSilence(): void {
    watch ??= setInterval(() => {
      const working = [...slots].filter(({ work }) => work !== null)
      for (const { worker, work } of working) {
        const state = work?.silence.tick(performance.now())
        if (work === null || state === 'alive') continue
        listener.log('warn', `the worker of job ${work.attempt.jobId} is silent: ${state}`)
        // Its exit, not this, frees the job: never two processes on one job.
        if (state === 'dead') worker.kill()
      }
      if (working.length > 0 || watch === null) return
      clearInterval(watch)
      watch = null
    }, limits.tickMs)
  }

  const find = (attempt: Attempt) => [...slots].find((slot) => holds(slot, attempt))
  function setSuspended(attempt: Attempt, suspended: boolean): void {
    const slot = find(attempt)
    if (slot?.work == null || slot.work.suspended === suspended) return
    slot.work.suspended = suspended
    slot.worker.send({ type: suspended ? 'suspend' : 'resume', attempt })
  }

  return {
    get busy() {
      return [...slots].filter(({ work }) => work !== null && !work.suspended).length
    },
    run({ attempt, task }) {
      const slot = [...slots].find(({ work }) => work === null) ?? addSlot()
      const silence = new SilenceWatch(limits, performance.now())
      slot.work = { attempt, silence, suspended: false }
      slot.worker.send({ type: 'run', attempt, task })
      watchSilence()
    },
    cancel: (attempt) => find(attempt)?.worker.send({ type: 'cancel', attempt }),
    commit: (attempt) => find(attempt)?.worker.send({ type: 'commit', attempt }),
    suspend: (attempt) => setSuspended(attempt, true),
    resume: (attempt) => setSuspended(attempt, false),
    tellHardware(hardware) {
      for (const { worker } of slots) worker.send({ type: 'hardware', hardware })
    },
    async stop() {
      stopping = true
      const leaving = [...slots]
      for (const { worker } of leaving) worker.send({ type: 'shutdown' })
      const deadline = setTimeout(() => {
        for (const { worker } of leaving) worker.kill()
      }, shutdownMs)
      await Promise.all(leaving.map(({ gone }) => gone))
      clearTimeout(deadline)
      if (watch !== null) clearInterval(watch)
    },
  }
}

function holds({ work }: Slot, { jobId, token }: Attempt): boolean {
  return work !== null && work.attempt.jobId === jobId && work.attempt.token === token
}
