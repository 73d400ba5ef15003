// A terminal in which Reelmill was typed: what it prints, how it ends.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { handOver } from '../../src/main/control/client.ts'
import type { JobView } from '../../src/shared/job.ts'
import type { TerminalLine } from '../../src/shared/terminal.ts'
import type { Scene } from './scene.ts'

/** A line of `--json`; errors carry their text. */
export type PrintedLine = TerminalLine & {
  readonly error?: {
    readonly code: string
    readonly message?: string
    readonly remedy?: string
  } | null
}
type LineOf<Type extends TerminalLine['type']> = Extract<TerminalLine, { readonly type: Type }> &
  Pick<PrintedLine, 'error'>

export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export class Terminal {
  readonly lines: PrintedLine[] = []
  stdout = ''
  stderr = ''
  readonly #child: ChildProcess
  readonly #ending: Promise<Ending>
  #watchers: (() => void)[] = []
  #ended = false

  /** Leads a process group of its own, as what is typed in a shell does. */
  constructor({ env, sources: cwd }: Scene, program: string, args: readonly string[]) {
    const child = spawn(program, args, {
      env,
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.stdout += `${line}\n`
      if (line.startsWith('{')) this.lines.push(JSON.parse(line) as PrintedLine)
      this.#wake()
    })
    this.#ending = new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => {
        this.#ended = true
        this.#wake()
        resolve({ code, signal })
      })
    })
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('expected a process, but it did not start')
    return this.#child.pid
  }

  ended(): Promise<Ending> {
    return this.#ending
  }

  /** The first line of this type that fits, come already or yet to come. */
  async next<Type extends TerminalLine['type']>(
    type: Type,
    fits: (line: LineOf<Type>) => boolean = () => true,
  ): Promise<LineOf<Type>> {
    for (;;) {
      const found = this.all(type).find(fits)
      if (found !== undefined) return found
      if (this.#ended) {
        throw new Error(`expected a line “${type}”, got the end\n${this.stdout}${this.stderr}`)
      }
      await new Promise<void>((resolve) => this.#watchers.push(resolve))
    }
  }

  all<Type extends TerminalLine['type']>(type: Type): readonly LineOf<Type>[] {
    return this.lines.filter((line): line is LineOf<Type> => line.type === type)
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal)
  }

  /** What Ctrl+C does: everything started here gets the signal. */
  killGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal)
  }

  #wake(): void {
    for (const resolve of this.#watchers.splice(0)) resolve()
  }
}

/** Types these words and lets them work. */
export function start(scene: Scene, ...words: readonly string[]): Terminal {
  return new Terminal(scene, scene.electron, scene.appArguments(words))
}

/** The words that have files converted into `finished`, waited for, and told of in JSON. */
export function converting(scene: Scene, ...files: readonly string[]): readonly string[] {
  return ['add', ...files, '--to', scene.finished, '--wait', '--json']
}

/** Opens the window, and waits until Reelmill can be spoken to. */
export async function startWindow(scene: Scene): Promise<Terminal> {
  const window = start(scene)
  await expect.poll(() => runningQueue(scene), { timeout: 20_000 }).not.toBeNull()
  return window
}

/** As the system does when it shuts down. */
export async function quit(window: Terminal): Promise<void> {
  window.kill('SIGTERM')
  expect(await window.ended()).toEqual({ code: 0, signal: null })
}

/** Types these words and waits for the end. */
export async function ask(
  scene: Scene,
  ...words: readonly string[]
): Promise<Terminal & { readonly code: number | null }> {
  const terminal = start(scene, ...words)
  const { code } = await terminal.ended()
  return Object.assign(terminal, { code })
}

/** The queue, asked of the Reelmill that runs; null when none does. Starts no process. */
export async function runningQueue(scene: Scene): Promise<readonly JobView[] | null> {
  const jobs: JobView[] = []
  const code = await handOver(scene.dataDir, { name: 'list' }, (line) => {
    if (line.type === 'job') jobs.push(line.job)
  })
  return code === 0 ? jobs : null
}

export async function runningStates(scene: Scene): Promise<readonly string[] | undefined> {
  return (await runningQueue(scene))?.map(({ state }) => state)
}
