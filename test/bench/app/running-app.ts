// An Electron app started for a measurement, its page reached over the debugging port.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Chromium's clock ticks: 100 a second on every Linux that Electron runs on. */
const tickMs = 10

export interface RunningApp {
  /** From the start of the process to the page's mark `usable`, milliseconds. */
  readonly usableMs: number
  /** CPU time that all of its processes used so far, milliseconds. */
  cpuMs(): number
  /** Memory of the page's process, with its share of what it shares, bytes. */
  pageBytes(): number
  /** What an expression in the page comes to, waited for. */
  evaluate(expression: string): Promise<unknown>
  stop(): Promise<void>
}

/** @param args what follows the executable: the app's folder and its arguments. */
export async function startApp(args: readonly string[]): Promise<RunningApp> {
  const { ELECTRON_OVERRIDE_DIST_PATH: dist, REELMILL_ELECTRON_FLAGS: flags = '' } = process.env
  const executable = path.join(dist ?? 'node_modules/electron/dist', 'electron')
  const startedAtMs = Date.now()
  const app = spawn(
    executable,
    ['--remote-debugging-port=0', ...flags.split(' ').filter(Boolean), ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await debuggingPort(app)
  const { markedAtMs, pageUrl } = await usableAt(port)
  return {
    usableMs: markedAtMs - startedAtMs,
    cpuMs: () => familyOf(app.pid as number).reduce((sum, pid) => sum + cpuMsOf(pid), 0),
    pageBytes: () => proportionalBytes(pageProcess(app.pid as number)),
    evaluate: (expression) => evaluate(pageUrl, expression),
    async stop() {
      const gone = once(app, 'exit')
      app.kill('SIGTERM')
      await gone
    },
  }
}

async function debuggingPort({ stderr }: ChildProcess): Promise<number> {
  let text = ''
  for await (const chunk of stderr as AsyncIterable<Buffer>) {
    text += chunk.toString()
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(text)?.[1]
    if (port === undefined) continue
    ;(stderr as NodeJS.ReadableStream).resume()
    return Number(port)
  }
  throw new Error(`expected Electron to open its debugging port, got ${text}`)
}

/** Looks every 20 ms for the page and its mark; the mark itself carries the exact time. */
async function usableAt(
  port: number,
): Promise<{ readonly markedAtMs: number; readonly pageUrl: string }> {
  for (const giveUpMs = Date.now() + 30_000; Date.now() < giveUpMs;) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    const page = targets.find(({ type }) => type === 'page')
    const url = page?.webSocketDebuggerUrl
    const time = url === undefined ? null : await evaluate(url, markedAt)
    if (url !== undefined && typeof time === 'number') return { markedAtMs: time, pageUrl: url }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('expected the page to set its mark within 30 s')
}

const markedAt = `(() => {
  const mark = performance.getEntriesByName('usable')[0]
  return mark ? performance.timeOrigin + mark.startTime : null
})()`

async function evaluate(url: string, expression: string): Promise<unknown> {
  const socket = new WebSocket(url)
  await once(socket, 'open')
  const params = { expression, returnByValue: true, awaitPromise: true }
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
  const [message] = (await once(socket, 'message')) as [MessageEvent<string>]
  socket.close()
  const { result } = JSON.parse(message.data) as {
    readonly result: { readonly result: { readonly value?: unknown } }
  }
  return result.result.value ?? null
}

/** A process and all that descend from it. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))[1]) }))
  const family = [root]
  for (const member of family) {
    family.push(...parents.filter(({ parent }) => parent === member).map(({ pid }) => pid))
  }
  return family
}

function cpuMsOf(pid: number): number {
  const stat = statOf(pid)
  return (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) * tickMs
}

/** The fields after the name, which may hold spaces: [0] is the state. */
function statOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function pageProcess(root: number): number {
  const isPage = (pid: number) =>
    readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--type=renderer')
  const pid = familyOf(root).find(isPage)
  if (pid === undefined) throw new Error('expected a process of the page')
  return pid
}

function proportionalBytes(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))
  return Number(kilobytes?.[1]) * 1024
}
