// The figures of the queue: throughput beside the bare loop and the peers, latency, blocks, idle CPU.
//   node test/bench/queue.bench.ts [--quick]
import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describeMachine, reportGoal, say, type Goal } from './bench-report.ts'
import { newBenchFolder } from './queue/bench-folder.ts'
import { measureClaimByHistory } from './queue/claim-by-history.ts'
import { measureFullCycle } from './queue/full-cycle.ts'
import { measureIdleCpu } from './queue/idle-cpu.ts'
import { measureLongestStatement } from './queue/longest-statement.ts'
import { measureOpenAndRecover } from './queue/open-and-recover.ts'
import { measurePublishBlock } from './queue/publish-block.ts'
import { seedHistory } from './queue/seed-history.ts'
import { measureStartLatency } from './queue/start-latency.ts'

const quick = process.argv.includes('--quick')
/** Rows of history; the last is the longest. */
const histories = quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000]
const longest = histories.at(-1) ?? 0

const folder = newBenchFolder()
const sqlite = new BetterSqlite(':memory:')
const version = sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown'
sqlite.close()
const machine = () => describeMachine(folder, { SQLite: version })
say(`Queue bench${quick ? ', quick' : ''}. ${machine()}.`)
say('Every file at synchronous=FULL unless said.')

for (const history of histories) seedHistory(path.join(folder, `seed-${history}`), history)
let copies = 0
function seeded(history: number): string {
  copies += 1
  const copy = path.join(folder, `seeded-${history}-${copies}.sqlite`)
  copyFileSync(path.join(folder, `seed-${history}`), copy)
  // Else the first checkpoint would wait until hundreds of MiB are written.
  const descriptor = openSync(copy, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
  return copy
}

const goals: Goal[] = [
  ...(await measureFullCycle(folder, seeded, {
    histories,
    rounds: quick ? 7 : 21,
    cycles: quick ? 30 : 50,
    turnMs: 400,
  })),
  ...measureClaimByHistory(seeded, histories, quick ? 15 : 51),
  ...(await measurePublishBlock(folder, quick ? 3 : 9)),
  ...(await measureStartLatency(folder, quick ? 100 : 400)),
  ...(await measureOpenAndRecover(folder, quick ? 9 : 25)),
  ...measureLongestStatement(seeded(longest), longest),
  ...(await measureIdleCpu(folder, { pairs: quick ? 1 : 3, idleMs: quick ? 6_000 : 30_000 })),
]

say(`\n${machine()}.\n`)
for (const { name, value, bound } of goals) reportGoal(name, value, bound)
