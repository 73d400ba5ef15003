// One utility process, wrapped: typed messages out, typed messages in, one word when it is gone.
import { utilityProcess, type UtilityProcess } from 'electron'
import type { FromWorker, ToWorker } from '../../shared/worker.ts'

export interface WorkerListener {
  message(message: FromWorker): void
  /** The process is gone. `clean` when it said bye first: Electron 25's exit codes tell nothing. */
  exit(clean: boolean): void
}

export class WorkerProcess {
  readonly #process: UtilityProcess
  #saidBye = false

  constructor(modulePath: string, listener: WorkerListener) {
    this.#process = utilityProcess.fork(modulePath, [], {
      serviceName: 'Reelmill worker',
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    this.#process.on('message', (message: FromWorker) => {
      if (message.type === 'bye') this.#saidBye = true
      listener.message(message)
    })
    this.#process.once('exit', () => listener.exit(this.#saidBye))
  }

  send(message: ToWorker): void {
    this.#process.postMessage(message)
  }

  kill(): void {
    if (this.#process.pid !== undefined) process.kill(this.#process.pid, 'SIGKILL')
  }
}
