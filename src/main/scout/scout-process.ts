// The scout's utility process, wrapped: typed messages both ways, one word when it is gone.
import { utilityProcess } from 'electron'
import type { FromScout, ToScout } from '../../shared/scout.ts'

export interface ScoutListener {
  message(message: FromScout): void
  exit(): void
}

export interface ScoutProcess {
  send(message: ToScout): void
  /** It holds nothing that is not asked for again. */
  kill(): void
}

export function spawnScout(modulePath: string, listener: ScoutListener): ScoutProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Reelmill scout',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  child.on('message', (message: FromScout) => listener.message(message))
  child.once('exit', () => listener.exit())
  return {
    send: (message) => child.postMessage(message),
    kill() {
      const end = () => process.kill(child.pid as number, 'SIGKILL')
      if (child.pid === undefined) child.once('spawn', end)
      else end()
    },
  }
}
