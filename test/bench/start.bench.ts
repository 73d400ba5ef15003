// What Reelmill costs before it does anything: its start, and its idling, beside a hello-world window.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeHelloWorld } from './app/hello-world.ts'
import { startApp } from './app/running-app.ts'
import { describeMachine, medianOf, reportGoal, say, sayHeading, sayTable } from './bench-report.ts'

const starts = 9
/** Past what is done once: housekeeping after 10 s, and at the first start of all the encoders’ examination. */
const settleMs = 45_000
const idleMs = 30_000

const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-bench-'))
const hello = [writeHelloWorld(folder)]
const dataDir = path.join(folder, 'data')
mkdirSync(dataDir)
const reelmill = [process.cwd(), '--user-data-dir', dataDir]

sayHeading('Start and idling')
say(describeMachine(folder))
say(`${starts} starts of each in turn after one that is not counted, from the start of the process`)
say(`to the page's mark that it can be used; then both idle side by side for ${idleMs / 1000} s.`)

const times: Record<'hello' | 'reelmill', number[]> = { hello: [], reelmill: [] }
for (let run = 0; run <= starts; run += 1) {
  for (const [name, args] of [
    ['hello', hello],
    ['reelmill', reelmill],
  ] as const) {
    const app = await startApp(args)
    if (run > 0) times[name].push(app.usableMs)
    await app.stop()
  }
}

const apps = [await startApp(hello), await startApp(reelmill)] as const
await sleep(settleMs)
const before = apps.map((app) => app.cpuMs())
await sleep(idleMs)
const idle = apps.map((app, i) => app.cpuMs() - (before[i] ?? 0))
for (const app of apps) await app.stop()
rmSync(folder, { recursive: true, force: true })

const median = { hello: medianOf(times.hello), reelmill: medianOf(times.reelmill) }
sayTable(
  ['', 'hello world', 'Reelmill'],
  [
    ['usable, median ms', median.hello.toFixed(0), median.reelmill.toFixed(0)],
    ['CPU while idle, ms', String(idle[0]), String(idle[1])],
  ],
)
reportGoal(
  'start to a usable window, against hello world',
  median.reelmill / median.hello,
  '<= 1.4',
)
// One clock tick is the least that can be seen.
const ratio = Math.max(idle[1] ?? 0, 10) / Math.max(idle[0] ?? 0, 10)
reportGoal('CPU of the idle app, against hello world', ratio, '<= 2')
