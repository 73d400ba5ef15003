// A utility process that is given one order, answers once, and ends.
import { utilityProcess } from 'electron'

export interface Asked<Answer> {
  /** Null when the process ended without an answer. */
  readonly answer: Promise<Answer | null>
  /** Answers when the process is gone. Its ffmpeg ends with it. */
  end(): Promise<void>
}

export function askOnce<Answer>(
  serviceName: string,
  modulePath: string,
  order: unknown,
): Asked<Answer> {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const told = new Promise<Answer>((resolve) => child.once('message', resolve))
  child.postMessage(order)
  return {
    answer: Promise.race([told, gone.then(() => null)]),
    async end() {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
      await gone
    },
  }
}
