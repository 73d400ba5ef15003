// Hands a command over to the Reelmill that already runs, and passes its answer on.
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { TerminalCommand, TerminalLine } from '../../shared/terminal.ts'
import { readEndpoint } from './endpoint.ts'

/**
 * Answers the exit code, or null when no Reelmill listens for this data folder.
 * The lines come from a process of the same user that knows the secret: they are not parsed again.
 */
export async function handOver(
  dataDir: string,
  command: TerminalCommand,
  emit: (line: TerminalLine) => void,
): Promise<number | null> {
  const endpoint = readEndpoint(dataDir)
  if (endpoint === null) return null
  return new Promise((resolve) => {
    let connected = false
    let code: number | null = null
    const socket = connect(endpoint.address, () => {
      connected = true
      socket.write(`${JSON.stringify({ secret: endpoint.secret, command })}\n`)
    })
    socket.on('error', () => undefined)
    createInterface({ input: socket }).on('line', (text) => {
      const line = JSON.parse(text) as TerminalLine
      if (line.type === 'exit') code = line.code
      else emit(line)
    })
    // The running Reelmill went away in mid-answer: the jobs are safe, but nothing more is known.
    socket.once('close', () => resolve(connected ? (code ?? 1) : null))
  })
}
