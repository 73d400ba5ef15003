// An error that nobody foresaw ends the worker at once: main sees a crash and starts another.
import { writeSync } from 'node:fs'

/** sysexits' EX_SOFTWARE, so that it is not taken for a signal or for Node's own 1. */
const softwareErrorCode = 70

export function exitOnUnexpected(): void {
  const exit = (error: unknown) => {
    // Synchronously: what is queued does not leave a process that exits.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    writeSync(process.stderr.fd, `worker ends: ${text}\n`)
    process.exit(softwareErrorCode)
  }
  process.on('uncaughtException', exit)
  process.on('unhandledRejection', exit)
}
