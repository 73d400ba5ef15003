// What a job costs on top of ffmpeg: the real app does it, then ffmpeg alone with the same arguments.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ffmpegArguments } from '../../src/core/media/ffmpeg-arguments.ts'
import { planJob } from '../../src/core/media/plan.ts'
import { parseProbe } from '../../src/core/media/probe.ts'
import { handOver } from '../../src/main/control/client.ts'
import { findPreset, type Preset } from '../../src/shared/presets.ts'
import type { TerminalCommand } from '../../src/shared/terminal.ts'
import { mediaFile, tinyClip } from '../fixtures/media.ts'
import { startApp } from './app/running-app.ts'
import { describeMachine, medianOf, reportGoal, say, sayHeading, sayTable } from './bench-report.ts'

const { REELMILL_FFMPEG: ffmpeg = 'ffmpeg', REELMILL_FFPROBE: ffprobe = 'ffprobe' } = process.env
const preset = findPreset('fast-1080p') as Preset

/** 30 s at 480p with grain and a voice-like sound: about what a short film takes to encode. */
const grainyClip = () =>
  mediaFile(
    'mp4',
    ...['-f', 'lavfi', '-i', 'testsrc2=size=854x480:rate=24:duration=30,noise=alls=12:allf=t'],
    ...['-f', 'lavfi', '-i', 'anoisesrc=color=pink:duration=30:amplitude=0.1'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
  )

const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-bench-'))
const dataDir = path.join(folder, 'data')
const outputs = path.join(folder, 'out')
for (const dir of [dataDir, outputs]) mkdirSync(dir)

/** From the moment a worker is given the job to its end in the journal, milliseconds. */
async function timeJob(input: string): Promise<number> {
  let startedMs = 0
  let endedMs = 0
  const command: TerminalCommand = {
    name: 'add',
    paths: [input],
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

async function timeBare(input: string): Promise<number> {
  const json = execFileSync(ffprobe, [
    ...['-v', 'error', '-show_format', '-show_streams', '-show_chapters', '-of', 'json', input],
  ]).toString()
  const probe = parseProbe(json)
  const plan = probe.ok ? planJob(preset, probe.value) : probe
  if (!plan.ok) throw new Error(plan.error.code)
  const partPath = path.join(outputs, 'bare.part')
  const {
    inputOptions,
    input: url,
    outputOptions,
    output,
  } = ffmpegArguments(plan.value, {
    inputPath: input,
    partPath,
  })
  const startedMs = performance.now()
  const child = spawn(ffmpeg, [...inputOptions, '-i', url, ...outputOptions, output], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  await once(child, 'exit')
  const tookMs = performance.now() - startedMs
  if (child.exitCode !== 0) throw new Error(`expected ffmpeg to succeed, got ${child.exitCode}`)
  rmSync(partPath)
  return tookMs
}

async function compare(input: string, runs: number) {
  const job: number[] = []
  const bare: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const pair = [await timeBare(input), await timeJob(input)] as const
    // The first pair fills the caches.
    if (run > 0) bare.push(pair[0])
    if (run > 0) job.push(pair[1])
  }
  return {
    bareMs: medianOf(bare),
    jobMs: medianOf(job),
    ratio: medianOf(job.map((ms, i) => ms / (bare[i] ?? Number.NaN))),
    addedMs: medianOf(job.map((ms, i) => ms - (bare[i] ?? Number.NaN))),
  }
}

sayHeading('One job, beside ffmpeg alone with the same arguments')
say(describeMachine(folder))
say('Each in turn; a job is timed from its start by a worker to its end in the journal, so it')
say('includes probing, checking, flushing and naming the finished file. Medians of pairs.')
const clip = process.argv[2] ?? grainyClip()
const app = await startApp([process.cwd(), '--user-data-dir', dataDir])
const long = await compare(clip, 5)
const tiny = await compare(tinyClip(), 20)
await app.stop()
rmSync(folder, { recursive: true, force: true })

const rowOf = (name: string, { bareMs, jobMs, ratio, addedMs }: typeof long) => [
  name,
  bareMs.toFixed(0),
  jobMs.toFixed(0),
  ratio.toFixed(3),
  addedMs.toFixed(0),
]
sayTable(
  ['', 'ffmpeg alone, ms', 'job, ms', 'ratio', 'added, ms'],
  [rowOf('30 s clip', long), rowOf('0.2 s clip', tiny)],
)
reportGoal('wall time of a 30 s clip, against ffmpeg alone', long.ratio, '<= 1.03')
reportGoal('fixed cost of a tiny job, ms', tiny.addedMs, '<= 250')
