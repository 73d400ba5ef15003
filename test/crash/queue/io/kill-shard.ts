// Program: kills a queue's process over and over at random moments, and looks after each kill whether the
// queue kept its word. Argument: a JSON `KillOrder`; prints a JSON `KillReport`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { checkImage } from './check-image.ts'
import { readImage, writeImage } from './image-files.ts'
import { statesOf } from './queue-state.ts'
import { seededRandom } from './random.ts'
import { makeWorkFolder } from './work-folder.ts'
import type { Note, WorkloadOrder } from './workload.ts'

export interface KillOrder {
  readonly seed: number
  readonly kills: number
}

export interface KillReport {
  /** Processes that were killed at work; others had ended before. */
  readonly kills: number
  /** Those of them that had begun a step which they never answered. */
  readonly inMidStep: number
  readonly findings: readonly string[]
}

const workload = fileURLToPath(new URL('workload.ts', import.meta.url))
/** Steps of one queue's life; then the next one begins. */
const steps = 400
/** A process needs a quarter of a second to get to its first step; the kill comes any time after. */
const longestLifeMs = 250

const order = JSON.parse(process.argv[2] ?? '') as KillOrder
const random = seededRandom(order.seed, 'kills')
const work = makeWorkFolder()
const report = { kills: 0, inMidStep: 0, findings: [] as string[] }
for (let life = 0; report.kills < order.kills; life += 1) await liveAndDie(life)
rmSync(work, { recursive: true })
process.stdout.write(JSON.stringify(report))

/** One queue: a process after the other works on it and is killed, until all steps are done. */
async function liveAndDie(life: number): Promise<void> {
  const seed = order.seed + life
  const folder = path.join(work, `life-${life}`)
  const statesFolder = path.join(work, `states-${life}`)
  const copy = path.join(work, `copy-${life}`)
  for (const made of [folder, statesFolder]) mkdirSync(made)
  const states = statesOf(seed, steps, statesFolder)
  const statesFile = path.join(work, `states-${life}.json`)
  writeFileSync(statesFile, JSON.stringify(states))
  for (let done = 0; done < steps && report.kills < order.kills;) {
    const before = readNotes(folder).length
    const died = await runAndKill({ folder, seed, done, statesFile })
    const notes = readNotes(folder)
    const begun = Math.max(done, ...notes.map(({ step }) => step))
    done = Math.max(done, ...notes.filter(isDone).map(({ step }) => step))
    if (died === 'ended') break
    if (died !== 'killed') report.findings.push(`life ${life}: ${died}`)
    if (notes.length > before) report.kills += 1
    if (begun > done) report.inMidStep += 1
    // On a copy: looking goes on with the queue, and the next process must find it as it was left.
    writeImage(copy, readImage(folder))
    const promises = notes.flatMap((note) => (note.kind === 'done' ? [note.promises] : []))
    const verdict = checkImage(copy, { states, done, begun, promises })
    if (verdict.kind === 'lost' || verdict.kind === 'corrupt') {
      report.findings.push(`life ${life} after step ${done}: ${verdict.kind}: ${verdict.reason}`)
    }
    rmSync(copy, { recursive: true })
  }
}

async function runAndKill(
  part: Pick<WorkloadOrder, 'folder' | 'seed' | 'done' | 'statesFile'>,
): Promise<string> {
  const whole: WorkloadOrder = {
    ...part,
    steps,
    synchronous: null,
    checkpointPages: 20,
    fault: null,
    onError: 'die',
  }
  const child = spawn(process.execPath, [workload, JSON.stringify(whole)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const exited = once(child, 'close')
  const before = readNotes(part.folder).length
  while (child.exitCode === null && readNotes(part.folder).length === before) await sleep(5)
  await sleep(random.below(longestLifeMs))
  child.kill('SIGKILL')
  await exited
  if (child.signalCode === 'SIGKILL') return 'killed'
  return child.exitCode === 0 ? 'ended' : `ended with ${child.exitCode}: ${stderr.slice(0, 500)}`
}

function isDone({ kind }: Note): boolean {
  return kind === 'done' || kind === 'found'
}

/** A kill may cut the last line short: then nobody has read it. */
function readNotes(folder: string): readonly Note[] {
  const file = path.join(folder, 'notes')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Note)
}
