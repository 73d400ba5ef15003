// The workers of a running app: how many at once, how each is started and what it is told first.
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { resumeThresholdSeconds } from '../../core/media/resume/resume-rule.ts'
import type { HardwareSupport } from '../../shared/hardware.ts'
import type { ToWorker } from '../../shared/worker.ts'
import type { SpawnWorker } from './worker-pool.ts'
import { WorkerProcess } from './worker-process.ts'

/** An encoder fills about eight cores: one job at a time below that, one more for each further eight. */
const coresPerJob = 8

export function defaultConcurrency(): number {
  return Math.max(1, Math.floor(availableParallelism() / coresPerJob))
}

type FirstMessage = Extract<ToWorker, { type: 'init' }>

/** @param bundleDir folder of the bundles. */
export function spawnWorkerFrom(bundleDir: string): SpawnWorker {
  return (listener) => new WorkerProcess(path.join(bundleDir, 'worker.cjs'), listener)
}

export function workerInit(
  programs: Pick<FirstMessage, 'tools' | 'guardPath'>,
  logDir: string,
  hardware: () => HardwareSupport,
): FirstMessage {
  return {
    type: 'init',
    ...programs,
    // As it is known when a worker is born.
    get hardware() {
      return hardware()
    },
    logDir,
    resumeAfterSeconds: Number(process.env['REELMILL_RESUME_AFTER'] ?? resumeThresholdSeconds),
  }
}
