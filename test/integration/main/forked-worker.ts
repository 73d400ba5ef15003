// The real worker as a plain Node process, in the place where main puts its utility process.
import { noHardware } from '../../../src/shared/hardware.ts'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WorkerListener } from '../../../src/main/workers/worker-process.ts'
import type { FromWorker, ToWorker } from '../../../src/shared/worker.ts'
import { systemTools } from '../../fixtures/system-tools.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export const workerInit = (): Extract<ToWorker, { type: 'init' }> => ({
  type: 'init',
  hardware: noHardware,
  resumeAfterSeconds: 120,
  logDir: null,
  tools: systemTools(),
  guardPath: `${root}resources/ffmpeg-guard.sh`,
})

/** @param born is told each process's id. */
export function spawnForkedWorker(listener: WorkerListener, born: (pid: number) => void) {
  const child = spawn(process.execPath, [`${root}src/worker/worker.ts`], {
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  })
  let saidBye = false
  child.on('message', (message: FromWorker) => {
    if (message.type === 'bye') saidBye = true
    listener.message(message)
  })
  child.once('exit', () => listener.exit(saidBye))
  if (child.pid !== undefined) born(child.pid)
  return {
    send: (message: ToWorker) => void child.send(message, () => undefined),
    kill: () => void child.kill('SIGKILL'),
  }
}
