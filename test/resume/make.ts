// Makes one film by real workers: in one go, and killed on the way.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Preset } from '../../src/shared/presets.ts'
import { jobOf, untilGone, WorkerProcess, type Job } from '../fixtures/worker-process.ts'

/** In segments as well, since that is what a killed one is compared with; never cut short. */
export async function makeUnbroken(input: string, preset: Preset, folder: string): Promise<string> {
  return finish(jobOf(input, folder, preset))
}

/** `main` is everything at once, as a power cut has it: the worker and all that it started. */
export const victims = ['ffmpeg', 'worker', 'main'] as const
type Victim = (typeof victims)[number]

export interface KilledRun {
  readonly made: string
  /** How often each was killed before the job was done. */
  readonly killed: Readonly<Record<Victim, number>>
  /** How many attempts went on behind segments of an earlier one. */
  readonly continued: number
}

export async function makeKilled(
  input: string,
  preset: Preset,
  folder: string,
  kills: number,
  random: () => number,
): Promise<KilledRun> {
  let job = jobOf(input, folder, preset)
  const killed = { ffmpeg: 0, worker: 0, main: 0 }
  let continued = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const victim = victims[Math.floor(random() * victims.length)] ?? 'main'
    const worker = newWorker()
    const before = noted(folder, job)
    worker.send({ type: 'run', ...job })
    const settled = worker.outcome(job)
    const isOver = await Promise.race([
      settled.then(yes, yes),
      atMoment(folder, job, before, random),
    ])
    continued += worker.messages.some(({ type }) => type === 'continued') ? 1 : 0
    const encoder = pidOf(worker)
    if (isOver) {
      end(worker)
      const outcome = await settled
      if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
      return { made: outcome.outputPath, killed, continued }
    }
    if (victim === 'ffmpeg' && encoder !== null) {
      killSafely(encoder)
      await settled
    }
    if (victim === 'worker') worker.kill()
    else end(worker)
    await worker.exited()
    const last = await settled.catch(() => null)
    // It was between two runs of ffmpeg, or at its end: nothing was hit.
    if (last?.kind === 'completed') return { made: last.outputPath, killed, continued }
    if (encoder !== null) await untilGone(encoder, 5_000)
    killed[victim] += 1
    job = again(job)
  }
  return { made: await finish(job), killed, continued }
}

const yes = () => true

/** Leads a group of its own, so that all of it can be ended at once. */
function newWorker(): WorkerProcess {
  return new WorkerProcess({ resumeAfterSeconds: 0, wrapper: ['setsid'] })
}

function end(worker: WorkerProcess): void {
  if (worker.child.pid !== undefined) killSafely(-worker.child.pid)
  // In its first moments it leads no group yet.
  worker.kill()
}

async function finish(job: Job): Promise<string> {
  const worker = newWorker()
  const outcome = await worker.run(job)
  end(worker)
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
  return outcome.outputPath
}

/** Mostly soon, so that some of it is lost; now and then just after the next segment. */
async function atMoment(
  folder: string,
  job: Job,
  before: number,
  random: () => number,
): Promise<false> {
  if (random() < 0.8) {
    await delay(100 + random() * 900)
    return false
  }
  const limit = performance.now() + 20_000
  while (noted(folder, job) <= before && performance.now() < limit) await delay(10)
  return false
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
      partPath: task.partPath.replace(/(\.again\w*)?\.part$/, `.again${token}.part`),
    },
  }
}
