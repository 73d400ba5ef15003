// Workers stopped in their tracks, sleeping computers and jumping clocks, in an office that is itself killed
// over and over: no job is worked on twice at once, what comes late changes nothing, and what a life
// leaves behind is gone five seconds after the next has begun.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { runs, seed } from '../queue/io/budget.ts'
import { findBroken } from '../queue/io/invariants.ts'
import { seededRandom } from '../queue/io/random.ts'
import type { LifeLine } from './life.ts'
import { startOffice, type OfficeProcess } from './office-process.ts'
import { orphansOf } from './orphans.ts'
import { signal } from './signal.ts'

/** 50 to 2,000 power-cut images, and as many other incidents. */
const stops = Math.max(1, Math.ceil(runs / 40))
/** A stop takes less than a second, and some are waited for. */
const limitMs = 180_000 + stops * 4_000
/** A worker that holds a job speaks every two seconds. */
const limits = { tickMs: 100, suspectMs: 2_400, deadMs: 2_800 }
/** In stops; then main is killed. */
const longestLife = 16
const orphansGoneWithinMs = 5_000
const replay = `npm run test:crash -- --runs ${runs} --seed ${seed} test/crash/workers`

describe.runIf(process.platform === 'linux')('workers that wake up late', () => {
  it('do no job twice, change nothing, and do not stay', { timeout: limitMs }, async () => {
    const startedMs = Date.now()
    const folder = makeOffice()
    const told = await liveAndDie(folder)
    process.stderr.write(
      `${summaryOf(told)} (seed ${seed}, ${secondsSince(startedMs)} s; again: ${replay})\n`,
    )
    await expectNoOrphans(folder, null)
    expectOneOutputEach(folder, told)
    // Else nothing came late.
    expect(
      told.some(({ type }) => type === 'ghost' || type === 'lost'),
      replay,
    ).toBe(true)
    expect(
      told.some(({ type }) => type === 'late'),
      replay,
    ).toBe(true)
  })
})

/** One life of the office after the other; the last one may finish its work. */
async function liveAndDie(folder: string): Promise<readonly LifeLine[]> {
  const random = seededRandom(seed, 'lives')
  const told: LifeLine[] = []
  for (let life = 0, isLast = false; !isLast; life += 1) {
    const left = Math.max(stops - stopsIn(told), 0)
    isLast = left <= longestLife
    const office = startOffice({
      folder,
      seed,
      life,
      clip: clip(),
      ffmpegPath: path.join(folder, 'ffmpeg-in-real-time'),
      limits,
      stops: isLast ? left : null,
    })
    await expectItComes(office, (lines) => lines.some(({ type }) => type === 'recovered'))
    await expectNoOrphans(folder, life)
    if (isLast) {
      await expectItComes(office, (lines) => lines.some(({ type }) => type === 'done'))
    } else {
      const enough = 4 + random.below(longestLife - 3)
      await expectItComes(office, (lines) => stopsIn(lines) >= enough)
      await sleep(random.below(400))
      await office.kill()
    }
    expect(findingsIn(office.lines), replay).toEqual([])
    told.push(...office.lines)
  }
  return told
}

/** What was found wrong on the way ends the wait. */
async function expectItComes(
  office: OfficeProcess,
  isReached: (lines: readonly LifeLine[]) => boolean,
): Promise<void> {
  await office.until((lines) => findingsIn(lines).length > 0 || isReached(lines))
  expect(findingsIn(office.lines), replay).toEqual([])
  expect(isReached(office.lines), `${office.stderr}\n${replay}`).toBe(true)
}

async function expectNoOrphans(folder: string, life: number | null): Promise<void> {
  await expect
    .poll(() => orphansOf(folder, life), { timeout: orphansGoneWithinMs, message: replay })
    .toEqual([])
}

function findingsIn(lines: readonly LifeLine[]): readonly string[] {
  return lines.flatMap((line) => (line.type === 'finding' ? [line.text] : []))
}

function stopsIn(lines: readonly LifeLine[]): number {
  return lines.filter((line) => line.type === 'incident' && line.kind === 'stop').length
}

function summaryOf(told: readonly LifeLine[]): string {
  const of = (wanted: string) =>
    told.filter((line) => (line.type === 'incident' ? line.kind : line.type) === wanted).length
  return (
    `late workers: ${of('stop')} stopped, ${of('encoder-stop')} encoders stopped, ` +
    `${of('suspend')} suspends, ${of('clock')} clock jumps, ${of('recovered') - 1} kills of main; ` +
    `${of('lost') + of('ghost')} given up, ${of('ghost')} of them came back and said ` +
    `${of('late')} things too late`
  )
}

function secondsSince(startedMs: number): string {
  return ((Date.now() - startedMs) / 1000).toFixed(1)
}

function makeOffice(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-late-'))
  for (const name of ['sources', 'outputs']) mkdirSync(path.join(folder, name))
  // A job needs a middle in which its worker can be stopped.
  const ffmpeg = path.join(folder, 'ffmpeg-in-real-time')
  const { ffmpegPath } = systemTools()
  writeFileSync(
    ffmpeg,
    `#!/bin/sh\ncase " $* " in *" -i "*) exec "${ffmpegPath}" -re "$@" ;; esac\nexec "${ffmpegPath}" "$@"\n`,
  )
  chmodSync(ffmpeg, 0o755)
  onTestFinished(async () => {
    for (const orphan of orphansOf(folder, null)) {
      signal(Number.parseInt(orphan, 10), 'SIGKILL')
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

function expectOneOutputEach(folder: string, told: readonly LifeLine[]): void {
  const outputs = path.join(folder, 'outputs')
  const ghostParts = new Set(told.flatMap((l) => (l.type === 'ghost' ? [l.partPath] : [])))
  const found = readdirSync(outputs).filter((name) => !ghostParts.has(path.join(outputs, name)))
  const db = new BetterSqlite(path.join(folder, 'queue.sqlite'))
  try {
    expect(findBroken(db), replay).toEqual([])
    const jobs = db
      .prepare<[], { state: string; output_path: string }>('SELECT state, output_path FROM jobs')
      .all()
    expect(
      jobs.filter(({ state }) => state !== 'completed'),
      replay,
    ).toEqual([])
    expect(found.sort(), replay).toEqual(
      jobs.map(({ output_path }) => path.basename(output_path)).sort(),
    )
    // What was accepted, and at most one more a life whose answer a kill cut off.
    const published = told.flatMap((line) => (line.type === 'published' ? [line.name] : []))
    expect(found, replay).toEqual(expect.arrayContaining(published))
    expect(
      found.every((name) => /^clip \d+-\d+\.mp4$/.test(name)),
      replay,
    ).toBe(true)
    const late = db.prepare(`SELECT count(*) FROM events WHERE kind = 'late-report'`).pluck().get()
    const ends = told.filter((line) => line.type === 'late' && line.kind === 'settled').length
    expect(Number(late), replay).toBeGreaterThanOrEqual(ends)
  } finally {
    db.close()
  }
}
