// Hands a command over to the Reelmill that already runs, and passes its answer on.
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { TerminalCommand, TerminalLine } from '../../shared/terminal.ts'
import { readEndpoint, type Taken } from './endpoint.ts'

/**
 * Answers the exit code, or null when no Reelmill took the command: none listens for this data
 * folder, it was just ending, or it did not answer within `patienceMs`.
 * The lines come from a process of the same user that knows the secret: they are not parsed again.
 */
export async function handOver(
  dataDir: string,
  command: TerminalCommand,
  emit: (line: TerminalLine) => void,
  patienceMs = 10_000,
): Promise<number | null> {
  const endpoint = readEndpoint(dataDir)
  if (endpoint === null) return null
  return new Promise((resolve) => {
    let taken = false
    let code: number | null = null
    const socket = connect(endpoint.address, () => {
      socket.write(`${JSON.stringify({ secret: endpoint.secret, command })}\n`)
    })
    socket.on('error', () => undefined)
    const patience = setTimeout(() => socket.destroy(), patienceMs)
    const lines = createInterface({ input: socket })
    // It emits the socket's errors once more.
    lines.on('error', () => undefined)
    lines.on('line', (text) => {
      const line = JSON.parse(text) as TerminalLine | Taken
      if (line.type === 'taken') {
        taken = true
        clearTimeout(patience)
      } else if (line.type === 'exit') code = line.code
      else emit(line)
    })
    // The running Reelmill went away in mid-answer: the jobs are safe, but nothing more is known.
    socket.once('close', () => {
      clearTimeout(patience)
      resolve(taken ? (code ?? 1) : null)
    })
  })
}
