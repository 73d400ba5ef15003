// First thing after opening: what the last run left running is ended, queued again, swept up after.
import { readFile } from 'node:fs/promises'
import type { ProcessIdentity } from '../../shared/worker.ts'
import type { Queue } from '../queue/queue.ts'

/** Every job that was running is queued again; it lost no try. */
export async function recoverQueue(queue: Queue): Promise<void> {
  queue.sealAll()
  // A worker that was stopped in its tracks does not notice that its main is gone.
  for (const worker of queue.listedProcesses()) {
    await endProcess(worker)
    queue.forgetProcess(worker)
  }
  for (const { attempt, ffmpeg } of queue.openAttempts()) {
    // A second ffmpeg beside a living first one would write over it.
    if (ffmpeg !== null) await endProcess(ffmpeg)
    queue.settle(attempt, { kind: 'interrupted' })
  }
}

async function endProcess(identity: ProcessIdentity): Promise<void> {
  if (!(await isAlive(identity))) return
  try {
    process.kill(identity.pid, 'SIGKILL')
  } catch {
    // It left by itself in between.
  }
  while (await isAlive(identity)) await new Promise((resolve) => setTimeout(resolve, 10))
}

/**
 * Whether this very process still runs. Only Linux tells a process's start time by a file; the
 * others end ffmpeg with its worker (macOS: lifeline guard, Windows: kill-on-close job).
 */
async function isAlive({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  if (startedAt === null) return false
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null)
  if (stat === null) return false
  // The name, field 2, may hold spaces and brackets: count from its last bracket.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state !== 'Z' && Number(rest[18]) === startedAt
}
