// Keeps as many workers as jobs run at once. A worker holds one job; an idle one waits for the next.
import type { Attempt, FromWorker, ToWorker } from '../../shared/worker.ts'
import type { AttemptEnd } from '../../core/queue/settlement.ts'
import type { Assignment } from '../queue/claim.ts'
import type { WorkerListener, WorkerProcess } from './worker-process.ts'

/** Messages about an attempt, as the pool passes them on; how it ended comes by `ended`. */
export type Report = Exclude<
  Extract<FromWorker, { readonly attempt: Attempt }>,
  { readonly type: 'settled' }
>

export interface PoolListener {
  report(report: Report): void
  /** Once for each attempt, however it ended; after a crash only when the process was seen gone. */
  ended(attempt: Attempt, end: AttemptEnd): void
  log(level: 'info' | 'warn' | 'error', text: string): void
}

export interface WorkerPool {
  run(assignment: Assignment): void
  cancel(attempt: Attempt): void
  commit(attempt: Attempt): void
  readonly busy: number
  /** Ends every worker; running attempts end as interrupted. Answers when all processes are gone. */
  stop(): Promise<void>
}

/** What stands between main and a process; the tests put a plain Node process here. */
export type SpawnWorker = (listener: WorkerListener) => Pick<WorkerProcess, 'send' | 'kill'>

/** A worker that has not left this long after it was asked to is ended. */
const shutdownMs = 5_000

interface Slot {
  readonly worker: Pick<WorkerProcess, 'send' | 'kill'>
  readonly gone: Promise<void>
  attempt: Attempt | null
}

export function createWorkerPool(
  spawn: SpawnWorker,
  init: Extract<ToWorker, { type: 'init' }>,
  listener: PoolListener,
): WorkerPool {
  const slots = new Set<Slot>()
  let stopping = false

  function addSlot(): Slot {
    let leave: () => void = () => undefined
    const gone = new Promise<void>((resolve) => (leave = resolve))
    const finish = (end: AttemptEnd) => {
      const { attempt } = slot
      slot.attempt = null
      if (attempt !== null) listener.ended(attempt, end)
    }
    const worker = spawn({
      message(message) {
        if (message.type === 'log') listener.log(message.level, message.text)
        if (!('attempt' in message) || !sameAttempt(message.attempt, slot.attempt)) return
        if (message.type === 'settled') finish(message.outcome)
        else listener.report(message)
      },
      exit(clean) {
        slots.delete(slot)
        finish(clean || stopping ? { kind: 'interrupted' } : { kind: 'crashed' })
        leave()
      },
    })
    const slot: Slot = { worker, gone, attempt: null }
    worker.send(init)
    slots.add(slot)
    return slot
  }

  const send = (attempt: Attempt, message: ToWorker) => {
    for (const slot of slots) if (sameAttempt(attempt, slot.attempt)) slot.worker.send(message)
  }

  return {
    get busy() {
      return [...slots].filter((slot) => slot.attempt !== null).length
    },
    run({ attempt, task }) {
      const slot = [...slots].find((candidate) => candidate.attempt === null) ?? addSlot()
      slot.attempt = attempt
      slot.worker.send({ type: 'run', attempt, task })
    },
    cancel: (attempt) => send(attempt, { type: 'cancel', attempt }),
    commit: (attempt) => send(attempt, { type: 'commit', attempt }),
    async stop() {
      stopping = true
      const leaving = [...slots]
      for (const { worker } of leaving) worker.send({ type: 'shutdown' })
      const deadline = setTimeout(() => {
        for (const { worker } of leaving) worker.kill()
      }, shutdownMs)
      await Promise.all(leaving.map(({ gone }) => gone))
      clearTimeout(deadline)
    },
  }
}

function sameAttempt(a: Attempt, b: Attempt | null): boolean {
  return b !== null && a.jobId === b.jobId && a.token === b.token
}
