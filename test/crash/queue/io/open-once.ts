// Program: opens a queue, as an ordinary user where it is told to, and prints what came of it: a JSON
// `OpenReport`. Arguments: the file, and `nobody` to give up root's rights first.
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { queueProblem } from '../../../../src/main/queue/files/queue-problem.ts'
import { openQueue } from '../../../../src/main/queue/queue.ts'

export interface OpenReport {
  /** Null when the queue was opened. */
  readonly error: string | null
  /** What the person is told. */
  readonly problem: string | null
  readonly openMs: number
}

/** `nobody` on Debian; any id that owns nothing will do. */
const nobody = 65_534

const [file = '', user = ''] = process.argv.slice(2)
// Loaded before the rights are given up: an ordinary user may not be able to read this folder.
new BetterSqlite(':memory:').close()
if (user === 'nobody') {
  process.setgroups?.([])
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}

const startedMs = performance.now()
let error: Error | null = null
try {
  openQueue(file).close()
} catch (thrown) {
  error = thrown as Error
}
const report: OpenReport = {
  error: error === null ? null : String(error),
  problem: queueProblem(error, path.dirname(file))?.code ?? null,
  openMs: performance.now() - startedMs,
}
process.stdout.write(JSON.stringify(report))
