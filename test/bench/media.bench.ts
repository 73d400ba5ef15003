// What the worker adds to ffmpeg, and what it gains to look at many files beside each other.
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { clip, mediaFile, tinyClip } from '../fixtures/media.ts'
import { AskedScout, scoutInit } from '../fixtures/scout-process.ts'
import { jobOf, presetNamed, WorkerProcess } from '../fixtures/worker-process.ts'
import { timeBare } from './bare-ffmpeg.ts'
import { describeMachine, medianOf, reportGoal, say, sayHeading, sayTable } from './bench-report.ts'

const { REELMILL_FFPROBE: ffprobe = 'ffprobe' } = process.env
const run = promisify(execFile)
const words = (text: string) => text.split(' ')

const encodePairs = 5
const copyPairs = 15
const files = 1_000
const atOnce = 4

/** As large as it takes for an encode of 15 to 20 s on two cores. */
const longClip = () =>
  mediaFile(
    'mp4',
    ...words('-f lavfi -i testsrc2=size=1280x720:rate=25:duration=30,noise=alls=3:allf=t'),
    ...words('-c:v libx264 -preset ultrafast -pix_fmt yuv420p'),
  )

const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-bench-'))
const outputs = path.join(folder, 'out')
mkdirSync(outputs)

/** One after the other, in turn first and second, so that neither always finds the warmer machine. */
async function pairsOf(count: number, presetId: string, input: string) {
  const preset = presetNamed(presetId)
  const worker = new WorkerProcess()
  const timeJob = async () => {
    const startedMs = performance.now()
    const outcome = await worker.run(jobOf(input, outputs, preset))
    const tookMs = performance.now() - startedMs
    if (outcome.kind !== 'completed') throw new Error(`expected an end, got ${outcome.kind}`)
    rmSync(outcome.outputPath)
    return tookMs
  }
  const pairs: { bare: number; job: number }[] = []
  // The first pair fills the caches.
  for (let at = -1; at < count; at += 1) {
    const first = at % 2 === 0 ? await timeBare(input, preset, outputs) : null
    const job = await timeJob()
    const bare = first ?? (await timeBare(input, preset, outputs))
    if (at >= 0) pairs.push({ bare, job })
  }
  worker.kill()
  return {
    bareMs: medianOf(pairs.map(({ bare }) => bare)),
    jobMs: medianOf(pairs.map(({ job }) => job)),
    ratio: medianOf(pairs.map(({ bare, job }) => job / bare)),
    addedMs: medianOf(pairs.map(({ bare, job }) => job - bare)),
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

async function serially(paths: readonly string[]): Promise<void> {
  const asked = words('-v error -show_format -show_streams -of json')
  for (const file of paths) await run(ffprobe, [...asked, file])
}

async function scouted(paths: readonly string[], thumbnailDir: string | null): Promise<void> {
  const scout = new AskedScout(scoutInit(thumbnailDir))
  const left = [...paths]
  const one = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const { type } = await scout.look(file)
      if (type !== 'seen') throw new Error(`expected ${file} to be seen`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  await scout.kill()
}

sayHeading('The worker beside ffmpeg alone, and the scout beside a loop of ffprobe')
say(describeMachine(folder))
say(
  'A job is timed from the message that gives it to the message that ends it: it includes probing,',
)
say('checking, flushing and naming the finished file. Medians of pairs.')
const encode = await pairsOf(encodePairs, 'fast-1080p', longClip())
const copy = await pairsOf(copyPairs, 'copy-to-mkv', clip(10))
sayTable(
  ['', 'ffmpeg alone, ms', 'job, ms', 'ratio', 'added, ms'],
  Object.entries({ encode, copy }).map(([name, { bareMs, jobMs, ratio, addedMs }]) => [
    name,
    bareMs.toFixed(0),
    jobMs.toFixed(0),
    ratio.toFixed(3),
    addedMs.toFixed(0),
  ]),
)

const many = Array.from({ length: files }, (_, at) => {
  const file = path.join(folder, `${at}.mp4`)
  copyFileSync(tinyClip(), file)
  return file
})
await serially(many.slice(0, 50))
// In halves, the loop before and after: what else the machine does meets both.
const half = files / 2
const before = await timed(() => serially(many.slice(0, half)))
const factsMs = await timed(() => scouted(many, null))
const loopMs = before + (await timed(() => serially(many.slice(half))))
const stripsMs = await timed(() => scouted(many, path.join(folder, 'thumbnails')))
say()
sayTable(
  [`${files} files`, 'total, s', 'a file, ms', 'ratio'],
  Object.entries({
    'a loop of ffprobe': loopMs,
    'the scout, facts alone': factsMs,
    'the scout, with thumbnails': stripsMs,
  }).map(([name, ms]) => [
    name,
    (ms / 1000).toFixed(1),
    (ms / files).toFixed(1),
    (ms / loopMs).toFixed(2),
  ]),
)
rmSync(folder, { recursive: true, force: true })

reportGoal('wall time of an encode in the worker, against ffmpeg alone', encode.ratio, '<= 1.02')
reportGoal('fixed cost of a copy in the worker, ms', copy.addedMs, '<= 250')
reportGoal('time to probe 1,000 files, against a loop of ffprobe', factsMs / loopMs, '<= 0.7')
