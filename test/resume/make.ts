// Makes one film by real workers: in one go, and killed on the way.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Preset } from '../../src/shared/presets.ts'
import { jobOf, WorkerProcess, type Job } from '../fixtures/worker-process.ts'

/** In segments as well, since that is what a killed one is compared with; never cut short. */
export async function makeUnbroken(input: string, preset: Preset, folder: string): Promise<string> {
  return finish(jobOf(input, folder, preset), 1e9)
}

export interface KilledRun {
  readonly made: string
  /** How often it was killed before it was done. */
  readonly killed: number
}

export async function makeKilled(
  input: string,
  preset: Preset,
  folder: string,
  kills: number,
  random: () => number,
): Promise<KilledRun> {
  let job = jobOf(input, folder, preset)
  let killed = 0
  for (; killed < kills; killed += 1) {
    const worker = new WorkerProcess({ resumeAfterSeconds: 0 })
    worker.send({ type: 'run', ...job })
    const settled = worker.outcome(job).then(
      () => 'settled' as const,
      () => 'gone' as const,
    )
    const before = noted(folder, job)
    const happened = await Promise.race([settled, afterProgress(folder, job, before, random)])
    const encoder = happened === 'settled' ? null : pidOf(worker)
    // Now and then ffmpeg dies alone, mostly the worker with it.
    if (encoder !== null && random() < 0.3) killSafely(encoder)
    worker.kill()
    await worker.exited()
    if (happened === 'settled') break
    job = again(job)
  }
  return { made: await finish(job, 0), killed }
}

async function finish(job: Job, resumeAfterSeconds: number): Promise<string> {
  const worker = new WorkerProcess({ resumeAfterSeconds })
  const outcome = await worker.run(job)
  worker.kill()
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
  return outcome.outputPath
}

/** A random moment within the next second, or after the next segment. */
async function afterProgress(
  folder: string,
  job: Job,
  before: number,
  random: () => number,
): Promise<'time'> {
  const byClock = random() < 0.5
  if (byClock) await delay(300 + random() * 2_000)
  else {
    const limit = performance.now() + 20_000
    while (noted(folder, job) <= before && performance.now() < limit) await delay(20)
  }
  return 'time'
}

function noted(folder: string, { attempt }: Job): number {
  const work = readdirSync(folder).find(
    (name) => name.includes(`.${attempt.jobId}.`) && name.endsWith('.work'),
  )
  if (work === undefined) return 0
  try {
    return readFileSync(path.join(folder, work, 'checkpoints'), 'utf8').split('\n').length - 1
  } catch {
    return 0
  }
}

function pidOf(worker: WorkerProcess): number | null {
  const started = worker.messages.findLast(({ type }) => type === 'started')
  return started?.type === 'started' ? started.ffmpeg.pid : null
}

function killSafely(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was done already.
  }
}

/** The same job as the next attempt gets it. */
function again({ attempt, task }: Job): Job {
  const token = `${Number.parseInt(attempt.token.slice(-6), 16) + 0x100000}`.padStart(16, 'b')
  return {
    attempt: { ...attempt, token },
    task: {
      ...task,
      partPath: task.partPath.replace(/(\.again\d*)?\.part$/, `.again${token}.part`),
    },
  }
}
