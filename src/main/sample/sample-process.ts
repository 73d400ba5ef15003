// The sample's utility process: one order in, one clip out.
import { utilityProcess } from 'electron'
import { refuse } from '../../shared/errors.ts'
import type { FromSampleMaker, ToSampleMaker } from '../../shared/sample.ts'

export interface Making {
  readonly clip: Promise<FromSampleMaker>
  /** Answers when the process is gone, and its ffmpeg with it. */
  end(): Promise<void>
}

export function makeInProcess(modulePath: string, order: ToSampleMaker): Making {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Reelmill sample',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const made = new Promise<FromSampleMaker>((resolve) => child.once('message', resolve))
  child.postMessage(order)
  return {
    clip: Promise.race([made, gone.then(() => refuse('worker.crashed'))]),
    async end() {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
      await gone
    },
  }
}
