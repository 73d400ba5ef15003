// What a job costs on top of ffmpeg: the real app does it, then ffmpeg alone with the same arguments.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { handOver } from '../../src/main/control/client.ts'
import { findPreset, type Preset } from '../../src/shared/presets.ts'
import type { TerminalCommand, TerminalLine } from '../../src/shared/terminal.ts'
import { mediaFile, tinyClip } from '../fixtures/media.ts'
import { startApp } from './app/running-app.ts'
import { timeBare } from './bare-ffmpeg.ts'
import { describeMachine, medianOf, reportGoal, say, sayHeading, sayTable } from './bench-report.ts'

const preset = findPreset('fast-1080p') as Preset

const words = (text: string) => text.split(' ')

/** 30 s at 480p with a little grain and sound: takes about as long to encode as a film of that size. */
const grainyClip = () =>
  mediaFile(
    'mp4',
    ...words('-f lavfi -i testsrc2=size=854x480:rate=24:duration=30,noise=alls=3:allf=t'),
    ...words('-f lavfi -i anoisesrc=color=pink:duration=30:amplitude=0.1'),
    ...words('-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'),
  )

const longRuns = 5
const tinyRuns = 3
const tinyJobs = 8

const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-bench-'))
const dataDir = path.join(folder, 'data')
const outputs = path.join(folder, 'out')
for (const dir of [dataDir, outputs]) mkdirSync(dir)

/**
 * Durations of jobs that one app without a window does one after the other, each from its start by a
 * worker to its end in the journal, milliseconds. A first one, not counted, starts the worker.
 */
async function timeJobs(inputs: readonly string[]): Promise<number[]> {
  const { ELECTRON_OVERRIDE_DIST_PATH: dist, REELMILL_ELECTRON_FLAGS: flags = '' } = process.env
  const app = spawn(
    path.join(dist ?? 'node_modules/electron/dist', 'electron'),
    [
      ...flags.split(' ').filter(Boolean),
      process.cwd(),
      'add',
      copyOf(tinyClip()),
      ...inputs.map(copyOf),
      `--to=${outputs}`,
      `--preset=${preset.id}`,
      `--user-data-dir=${dataDir}`,
      '--wait',
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const durations: number[] = []
  let startedMs = 0
  for await (const text of createInterface({ input: app.stdout })) {
    const line = JSON.parse(text) as TerminalLine
    if (line.type === 'started') startedMs = performance.now()
    if (line.type !== 'settled') continue
    durations.push(performance.now() - startedMs)
    if (line.state !== 'completed') throw new Error(`expected a completed job, got ${text}`)
  }
  return durations.slice(1)
}

/** The same file waits in the queue once, so each job gets a file of its own. */
function copyOf(file: string): string {
  const copy = path.join(mkdtempSync(path.join(folder, 'in-')), path.basename(file))
  copyFileSync(file, copy)
  return copy
}

/** The same with the window open, which shows the progress as it goes. */
async function timeJobInWindow(input: string): Promise<number> {
  let startedMs = 0
  let endedMs = 0
  const command: TerminalCommand = {
    name: 'add',
    paths: [copyOf(input)],
    presetId: preset.id,
    destinationDir: outputs,
    wait: true,
  }
  const code = await handOver(dataDir, command, (line) => {
    if (line.type === 'started') startedMs = performance.now()
    if (line.type === 'settled') endedMs = performance.now()
  })
  if (code !== 0) throw new Error(`expected the job to complete, got code ${code}`)
  return endedMs - startedMs
}

function compare(bare: readonly number[], job: readonly number[]) {
  const pairs = job.map((ms, i) => ({ job: ms, bare: bare[i] ?? Number.NaN }))
  return {
    bareMs: medianOf(bare),
    jobMs: medianOf(job),
    ratio: medianOf(pairs.map((pair) => pair.job / pair.bare)),
    addedMs: medianOf(pairs.map((pair) => pair.job - pair.bare)),
  }
}

sayHeading('One job, beside ffmpeg alone with the same arguments')
say(describeMachine(folder))
say('In turn; a job is timed from its start by a worker to its end in the journal, so it includes')
say('probing, checking, flushing and naming the finished file. Medians of pairs. Goals are for the')
say('app without a window: one that is watched also draws its progress, here without a GPU.')
const clip = process.argv[2] ?? grainyClip()

const long = { bare: [] as number[], job: [] as number[] }
for (let run = 0; run <= longRuns; run += 1) {
  const pair = [await timeBare(clip, preset, outputs), ...(await timeJobs([clip]))] as const
  // The first pair fills the caches.
  if (run === 0) continue
  long.bare.push(pair[0])
  long.job.push(pair[1] ?? Number.NaN)
}
const tiny = { bare: [] as number[], job: [] as number[] }
for (let run = 0; run < tinyRuns; run += 1) {
  for (let i = 0; i < tinyJobs; i += 1) tiny.bare.push(await timeBare(tinyClip(), preset, outputs))
  tiny.job.push(...(await timeJobs(Array.from({ length: tinyJobs }, tinyClip))))
}
const app = await startApp([process.cwd(), '--user-data-dir', dataDir])
const watched = { bare: [] as number[], job: [] as number[] }
for (let run = 0; run < longRuns; run += 1) {
  watched.bare.push(await timeBare(clip, preset, outputs))
  watched.job.push(await timeJobInWindow(clip))
}
await app.stop()
rmSync(folder, { recursive: true, force: true })

const results = {
  '30 s clip': compare(long.bare, long.job),
  '0.2 s clip': compare(tiny.bare, tiny.job),
  '30 s clip, watched': compare(watched.bare, watched.job),
}
sayTable(
  ['', 'ffmpeg alone, ms', 'job, ms', 'ratio', 'added, ms'],
  Object.entries(results).map(([name, { bareMs, jobMs, ratio, addedMs }]) => [
    name,
    bareMs.toFixed(0),
    jobMs.toFixed(0),
    ratio.toFixed(3),
    addedMs.toFixed(0),
  ]),
)
reportGoal('wall time of a 30 s clip, against ffmpeg alone', results['30 s clip'].ratio, '<= 1.03')
reportGoal('fixed cost of a tiny job, ms', results['0.2 s clip'].addedMs, '<= 250')
