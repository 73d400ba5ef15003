// The line to main: Electron's parent port, or the channel of a plain Node fork.
import type { FromWorker, ToWorker } from '../shared/worker.ts'

export interface Port<In, Out> {
  send(message: Out): void
  onMessage(listener: (message: In) => void): void
  /** Main is gone. */
  onClosed(listener: () => void): void
  /** Sends a last message and resolves once it left this process. */
  sendLast(message: Out): Promise<void>
}

/** Of Electron's `process.parentPort`, what is used here; its types belong to main. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

/** A message posted to a port has no receipt; Electron hands it over within one turn or two. */
const parentPortDrainMs = 50

/** Whose messages go where, the contract says: each process has its own. */
export function connectPort<In = ToWorker, Out = FromWorker>(): Port<In, Out> {
  const { parentPort } = process as { readonly parentPort?: ParentPort }
  return parentPort === undefined ? forkPort() : electronPort(parentPort)
}

function electronPort<In, Out>(parentPort: ParentPort): Port<In, Out> {
  return {
    send: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as In)),
    onClosed: (listener) => parentPort.on('close', listener),
    sendLast: async (message) => {
      parentPort.postMessage(message)
      await new Promise((resolve) => setTimeout(resolve, parentPortDrainMs))
    },
  }
}

function forkPort<In, Out>(): Port<In, Out> {
  const deliver = (message: Out, sent?: () => void) => {
    // The error that a closed channel gives is what `disconnect` tells as well.
    process.send?.(message, undefined, undefined, () => sent?.())
  }
  return {
    send: (message) => deliver(message),
    onMessage: (listener) => process.on('message', (message) => listener(message as In)),
    onClosed: (listener) => process.on('disconnect', listener),
    sendLast: (message) => new Promise((resolve) => deliver(message, resolve)),
  }
}
