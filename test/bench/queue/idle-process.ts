// Started by idle-cpu.ts: does nothing for a while, bare or around an open queue, and tells its CPU time.
//   node idle-process.ts SETTLE_MS IDLE_MS [QUEUE_FILE]
import { setTimeout as sleep } from 'node:timers/promises'

const [settleMs, idleMs, file] = process.argv.slice(2)

if (file !== undefined) {
  const { startMaintenance } = await import('../../../src/main/upkeep/maintenance.ts')
  const { startRunningQueue } = await import('./running-queue.ts')
  const { queue } = startRunningQueue(file, () => undefined)
  startMaintenance(queue, '', () => undefined)
}
await sleep(Number(settleMs))
const before = process.cpuUsage()
await sleep(Number(idleMs))
const { user, system } = process.cpuUsage(before)
process.stdout.write(`${user + system}\n`, () => process.exit())
