// A real worker process as main sees it: forked from its source, spoken to over its channel.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { partFileName } from '../../../src/core/media/names/output-name.ts'
import { defaultDelivery } from '../../../src/shared/delivery.ts'
import { noHardware } from '../../../src/shared/hardware.ts'
import { findPreset, type Preset } from '../../../src/shared/presets.ts'
import type {
  Attempt,
  FromWorker,
  MediaTools,
  Outcome,
  Task,
  ToWorker,
} from '../../../src/shared/worker.ts'
import { systemTools } from '../../fixtures/system-tools.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
export const guardPath = join(root, 'resources/ffmpeg-guard.sh')

type MessageOf<Type extends FromWorker['type']> = Extract<FromWorker, { type: Type }>

export interface WorkerSetup {
  /** Program and arguments that run the worker in turn: `setpriv …`, `unshare …`. */
  readonly wrapper?: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  readonly tools?: MediaTools | null
  /** Whether an announced intent is answered at once; true unless said otherwise. */
  readonly commits?: boolean
}

export class WorkerProcess {
  readonly messages: FromWorker[] = []
  readonly child: ChildProcess
  stderr = ''
  #waiting: (() => void)[] = []

  constructor(setup: WorkerSetup = {}) {
    const { wrapper = [], environment = {}, tools = systemTools(), commits = true } = setup
    const command = [
      ...wrapper,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(root, 'src/worker/worker.ts'),
    ]
    this.child = spawn(command[0] ?? '', command.slice(1), {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      env: { ...process.env, ...environment },
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
    this.child.on('message', (data) => {
      const message = data as FromWorker
      this.messages.push(message)
      if (message.type === 'intent' && commits) {
        this.send({ type: 'commit', attempt: message.attempt })
      }
      this.#wake()
    })
    this.child.on('exit', () => this.#wake())
    this.send({ type: 'init', tools, guardPath, hardware: noHardware })
  }

  send(message: ToWorker): void {
    this.child.send(message)
  }

  /** The first message of this type, from those that came and those that will. */
  async next<Type extends FromWorker['type']>(
    type: Type,
    accepts: (message: MessageOf<Type>) => boolean = () => true,
  ): Promise<MessageOf<Type>> {
    for (;;) {
      const found = this.messages.find(
        (message): message is MessageOf<Type> =>
          message.type === type && accepts(message as MessageOf<Type>),
      )
      if (found !== undefined) return found
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`expected a message ${type}, got the worker's end\n${this.stderr}`)
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  async exited(): Promise<number | null> {
    while (this.child.exitCode === null && this.child.signalCode === null) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    return this.child.exitCode
  }

  /** Runs a job to its end. */
  async run(job: Job): Promise<Outcome> {
    this.send({ type: 'run', ...job })
    return this.outcome(job)
  }

  async outcome({ attempt }: Job): Promise<Outcome> {
    const settled = await this.next('settled', (it) => it.attempt.token === attempt.token)
    return settled.outcome
  }

  /** For the end of a test, whatever its end was. */
  kill(): void {
    this.child.kill('SIGKILL')
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

export interface Job {
  readonly attempt: Attempt
  readonly task: Task
}

let lastJobId = 0

export function jobOf(
  inputPath: string,
  destinationDir: string,
  preset: Preset = presetNamed('fast-720p'),
  changes: Partial<Pick<Task, 'intent' | 'delivery' | 'logPath'>> = {},
): Job {
  const jobId = (lastJobId += 1)
  const attempt: Attempt = { jobId, token: `${jobId}`.padStart(16, 'a') }
  const partPath = join(destinationDir, partFileName(basename(inputPath), attempt))
  const task: Task = {
    inputPath,
    preset,
    destinationDir,
    partPath,
    delivery: defaultDelivery,
    intent: null,
    logPath: null,
    ...changes,
  }
  return { attempt, task }
}

export function presetNamed(id: string): Preset {
  const preset = findPreset(id)
  if (preset === undefined) throw new Error(`expected a preset, got ${id}`)
  return preset
}

/** Part files, hidden or not, in a folder. */
export function partsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.part'))
}

/** False for a zombie as well: it runs no more. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Resolves to the milliseconds that it took. */
export async function untilGone(pid: number, limitMs: number): Promise<number> {
  const start = performance.now()
  while (isRunning(pid)) {
    if (performance.now() - start > limitMs) throw new Error(`process ${pid} still runs`)
    await delay(5)
  }
  return performance.now() - start
}

/** Whether this machine lets a command run at all; for what needs privileges. */
export function canRun(command: string, ...parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
