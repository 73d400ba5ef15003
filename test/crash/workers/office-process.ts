// One life of an office, as a process that can be killed, and what it has told so far.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { lifeMark, lifeVariable, type LifeLine, type LifeOrder } from './life.ts'

export interface OfficeProcess {
  readonly lines: readonly LifeLine[]
  /** True when it came so far, false when it ended before. */
  until(isReached: (lines: readonly LifeLine[]) => boolean): Promise<boolean>
  /** Answers once it is gone and its last line was read. */
  kill(): Promise<void>
  /** What it printed when it went wrong. */
  readonly stderr: string
}

const program = fileURLToPath(new URL('office.ts', import.meta.url))

export function startOffice(order: LifeOrder): OfficeProcess {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    env: { ...process.env, [lifeVariable]: lifeMark(order) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: LifeLine[] = []
  let stderr = ''
  let watchers: (() => void)[] = []
  const wake = () => {
    const woken = watchers
    watchers = []
    for (const watcher of woken) watcher()
  }
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line) as LifeLine)
    wake()
  })
  // Not `close`: a stopped worker keeps the other end of these pipes.
  const exited = once(child, 'exit').then(() => setTimeout(wake, 100))
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  return {
    lines,
    async until(isReached) {
      while (!isReached(lines)) {
        if (isOver() && !isReached(lines)) return false
        await new Promise<void>((resolve) => watchers.push(resolve))
      }
      return true
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    get stderr() {
      return stderr
    },
  }
}
