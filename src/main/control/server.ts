// Takes commands from a second instance and streams the answer back, a JSON object a line.
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import {
  terminalCommandSchema,
  type TerminalCommand,
  type TerminalLine,
} from '../../shared/terminal.ts'
import { z } from 'zod'
import type { Emit } from '../terminal/command-parts.ts'
import type { Users } from '../users.ts'
import type { Endpoint, Taken } from './endpoint.ts'

const requestSchema = z.object({ secret: z.string(), command: terminalCommandSchema })

export type RunCommand = (
  command: TerminalCommand,
  emit: Emit,
  signal: AbortSignal,
) => Promise<number>

/**
 * Answers once it listens; the result ends it and every connection.
 *
 * @param users a terminal is one until its answer has reached it.
 */
export async function listen(
  endpoint: Endpoint,
  run: RunCommand,
  users: Pick<Users, 'came' | 'left'>,
): Promise<() => void> {
  const connections = new Set<Socket>()
  const server = createServer((socket) => {
    connections.add(socket)
    const terminal = new AbortController()
    socket.on('error', () => undefined)
    socket.once('close', () => {
      connections.delete(socket)
      terminal.abort()
    })
    const send = (line: TerminalLine | Taken) => void socket.write(`${JSON.stringify(line)}\n`)
    const lines = createInterface({ input: socket })
    // It emits the socket's errors once more.
    lines.on('error', () => undefined)
    lines.once('line', (text) => {
      const request = parseRequest(text)
      if (request === null || request.secret !== endpoint.secret) {
        socket.destroy()
        return
      }
      // Gone before it was taken: whoever sent it asks again.
      if (socket.destroyed) return
      users.came()
      socket.once('close', users.left)
      send({ type: 'taken' })
      void run(request.command, send, terminal.signal).then(
        (code) => {
          send({ type: 'exit', code })
          socket.end()
        },
        () => socket.destroy(),
      )
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(endpoint.address, resolve)
  })
  return () => {
    server.close()
    for (const socket of connections) socket.destroy()
  }
}

function parseRequest(text: string): z.infer<typeof requestSchema> | null {
  try {
    return requestSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
