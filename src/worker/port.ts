// The line to main: Electron's parent port, or the channel of a plain Node fork.
import type { FromWorker, ToWorker } from '../shared/worker.ts'

export interface Port {
  send(message: FromWorker): void
  onMessage(listener: (message: ToWorker) => void): void
  /** Main is gone. */
  onClosed(listener: () => void): void
  /** Sends a last message and resolves once it left this process. */
  sendLast(message: FromWorker): Promise<void>
}

/** Of Electron's `process.parentPort`, what is used here; its types belong to main. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

/** A message posted to a port has no receipt; Electron hands it over within one turn or two. */
const parentPortDrainMs = 50

export function connectPort(): Port {
  const { parentPort } = process as { readonly parentPort?: ParentPort }
  return parentPort === undefined ? forkPort() : electronPort(parentPort)
}

function electronPort(parentPort: ParentPort): Port {
  return {
    send: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToWorker)),
    onClosed: (listener) => parentPort.on('close', listener),
    sendLast: async (message) => {
      parentPort.postMessage(message)
      await new Promise((resolve) => setTimeout(resolve, parentPortDrainMs))
    },
  }
}

function forkPort(): Port {
  const deliver = (message: FromWorker, sent?: () => void) => {
    // The error that a closed channel gives is what `disconnect` tells as well.
    process.send?.(message, undefined, undefined, () => sent?.())
  }
  return {
    send: (message) => deliver(message),
    onMessage: (listener) => process.on('message', (message) => listener(message as ToWorker)),
    onClosed: (listener) => process.on('disconnect', listener),
    sendLast: (message) => new Promise((resolve) => deliver(message, resolve)),
  }
}
