// A folder and a worker for one test each, gone when it ends.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { WorkerProcess, type WorkerSetup } from '../../fixtures/worker-process.ts'

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reelmill-worker-'))
  // Some tests run the worker as another user.
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function startWorker(setup: WorkerSetup = {}): WorkerProcess {
  const worker = new WorkerProcess(setup)
  onTestFinished(() => worker.kill())
  return worker
}

/** With this PATH the guard takes its way for systems other than Linux. */
export function pathWithoutSetpriv(): string {
  const folder = join(temporaryFolder(), 'bin')
  mkdirSync(folder)
  symlinkSync('/bin/sh', join(folder, 'sh'))
  return folder
}
