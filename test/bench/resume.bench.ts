// What it costs to make a long job in segments, what a kill costs, and whether two at once are quicker.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { encodeVideo, opus } from '../../src/shared/presets/build.ts'
import type { Preset, VideoSettings } from '../../src/shared/presets.ts'
import { mediaFile } from '../fixtures/media.ts'
import {
  jobOf,
  presetNamed,
  untilGone,
  WorkerProcess,
  type Job,
} from '../fixtures/worker-process.ts'
import { ssimOf } from '../resume/compare.ts'
import { timeBare } from './bare-ffmpeg.ts'
import { describeMachine, medianOf, reportGoal, say, sayHeading, sayTable } from './bench-report.ts'

const words = (text: string) => text.split(' ')
const pairs = Number(process.env['REELMILL_BENCH_PAIRS'] ?? 3)
const kills = 4

/** Grain, so that no encoder skips; as long as takes each some 12 s on two cores. */
const film = (seconds: number) =>
  mediaFile(
    'mp4',
    ...words(`-f lavfi -i testsrc2=size=640x360:rate=25:duration=${seconds},noise=alls=6:allf=t`),
    ...words(`-f lavfi -i sine=frequency=440:duration=${seconds}`),
    ...words('-c:v libx264 -preset ultrafast -crf 18 -pix_fmt yuv420p -c:a aac'),
  )

interface Subject {
  readonly name: string
  readonly seconds: number
  readonly container: Preset['container']
  readonly video: Partial<VideoSettings>
}

const subjects: readonly Subject[] = [
  { name: 'x264', seconds: 60, container: 'mp4', video: { encoder: 'libx264', speed: 'medium' } },
  { name: 'x265', seconds: 24, container: 'mp4', video: { encoder: 'libx265', speed: 'fast' } },
  { name: 'SVT-AV1', seconds: 30, container: 'mp4', video: { encoder: 'libsvtav1', speed: '8' } },
  { name: 'VP9', seconds: 30, container: 'webm', video: { encoder: 'libvpx-vp9', speed: '5' } },
]

const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-bench-resume-'))
const plain = 1e9

function presetOf({ container, video }: Subject): Preset {
  const base = presetNamed('fast-1080p')
  return {
    ...base,
    container,
    audio: container === 'webm' ? opus : base.audio,
    video: encodeVideo({
      encoder: 'libx264',
      quality: { mode: 'constant', value: 30 },
      ...video,
    }),
  }
}

async function make(input: string, preset: Preset, resumeAfterSeconds: number) {
  const worker = new WorkerProcess({ resumeAfterSeconds })
  await worker.next('ready')
  const startedMs = performance.now()
  const outcome = await worker.run(jobOf(input, folder, preset))
  const tookMs = performance.now() - startedMs
  worker.kill()
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
  return { tookMs, file: outcome.outputPath }
}

/** In turn first and second, so that neither always finds the warmer machine. */
async function overhead(input: string, preset: Preset) {
  const ratios: number[] = []
  let size = 1
  let ssim: readonly [whole: number, segmented: number] = [1, 1]
  for (let at = 0; at < pairs; at += 1) {
    const first = at % 2 === 0 ? await make(input, preset, plain) : null
    const segmented = await make(input, preset, 0)
    const whole = first ?? (await make(input, preset, plain))
    ratios.push(segmented.tookMs / whole.tookMs)
    if (at === 0) {
      size = statSync(segmented.file).size / statSync(whole.file).size
      ssim = [ssimOf(input, whole.file), ssimOf(input, segmented.file)]
    }
    for (const { file } of [whole, segmented]) rmSync(file)
  }
  return { wall: medianOf(ratios), size, lostSsim: Math.max(0, ssim[0] - ssim[1]) }
}

/** The notes of the one job in the folder, a segment each. */
function notes(): readonly { readonly count?: number }[] {
  const work = readdirSync(folder).find((name) => name.endsWith('.work'))
  if (work === undefined) return []
  try {
    const text = readFileSync(path.join(folder, work, 'checkpoints'), 'utf8')
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { count?: number })
  } catch {
    return []
  }
}
const framesDone = () => notes().reduce((sum, { count = 0 }) => sum + count, 0)

/** Killed with all it started at moments that are spread over the job. */
async function killed(input: string, preset: Preset, frames: number) {
  const lost: number[] = []
  const restarts: number[] = []
  let job = jobOf(input, folder, preset)
  for (let kill = 0; kill <= kills; kill += 1) {
    const before = framesDone()
    const askedMs = performance.now()
    const worker = new WorkerProcess({ resumeAfterSeconds: 0 })
    worker.send({ type: 'run', ...job })
    const encodes = (fraction: number) =>
      worker.next('progress', ({ progress }) => (progress.fraction ?? 0) > fraction)
    const begun = await worker.next('progress', ({ progress }) => progress.fraction !== null)
    await encodes(begun.progress.fraction ?? 0)
    if (kill > 0) restarts.push(performance.now() - askedMs)
    if (kill === kills) {
      const outcome = await worker.outcome(job)
      worker.kill()
      if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome))
      rmSync(outcome.outputPath)
      break
    }
    // A little further each time, so that some have a whole segment to lose and others nothing.
    const goal = before / frames + (0.6 * (kill + 1)) / (kills + 1) / 2
    await Promise.race([encodes(goal), worker.outcome(job), delay(30_000)])
    const seen = worker.messages.findLast(({ type }) => type === 'progress')
    const share = seen?.type === 'progress' ? (seen.progress.fraction ?? 0) / encodeShare : 0
    const encoder = worker.messages.findLast(({ type }) => type === 'started')
    worker.kill()
    await worker.exited()
    if (encoder?.type === 'started') await untilGone(encoder.ffmpeg.pid, 5_000)
    lost.push(Math.max(0, share * frames - framesDone()) / 25)
    job = again(job, kill)
  }
  return { lost, restarts }
}

/** Of the bar: the join has the rest. */
const encodeShare = 0.95 * 0.995

function again({ attempt, task }: Job, kill: number): Job {
  const token = `${attempt.jobId}${kill}`.padStart(16, 'c')
  return {
    attempt: { ...attempt, token },
    task: { ...task, partPath: path.join(folder, `.again-${token}.part`) },
  }
}

/** Two halves beside each other, against one after the other. */
async function atOnce(input: string, preset: Preset): Promise<number> {
  const [first = '', second = ''] = [1, 2].map(() => mkdtempSync(path.join(folder, 'lane-')))
  const beforeMs = await timeBare(input, preset, first)
  const startedMs = performance.now()
  await Promise.all([first, second].map((output) => timeBare(input, preset, output)))
  const besideMs = performance.now() - startedMs
  return (beforeMs + (await timeBare(input, preset, second))) / besideMs
}

sayHeading('Long jobs in segments, beside the same plan in one go')
say(describeMachine(folder))
say(`Medians of ${pairs} pairs; ${kills} kills of each job; two halves at once against one by one.`)
const measured = []
try {
  for (const subject of subjects) {
    const preset = presetOf(subject)
    const input = film(subject.seconds)
    const cost = await overhead(input, preset)
    const { lost, restarts } = await killed(input, preset, subject.seconds * 25)
    const half = await atOnce(film(subject.seconds / 2), preset)
    measured.push({ name: subject.name, ...cost, lost, restarts, half })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
say()
sayTable(
  ['', 'wall', 'size', 'SSIM lost', 'lost a kill, s', 'at most, s', 'restart, ms', 'two at once'],
  measured.map(({ name, wall, size, lostSsim, lost, restarts, half }) => [
    name,
    wall.toFixed(3),
    size.toFixed(4),
    lostSsim.toFixed(5),
    medianOf(lost).toFixed(1),
    Math.max(...lost).toFixed(1),
    medianOf(restarts).toFixed(0),
    `${half.toFixed(2)}×`,
  ]),
)
say()
for (const { name, wall, size, lostSsim, lost, restarts } of measured) {
  reportGoal(`${name}: wall time in segments, against one go`, wall, '<= 1.03')
  reportGoal(`${name}: size in segments, against one go`, size, '<= 1.02')
  reportGoal(`${name}: SSIM lost by segments`, lostSsim, '<= 0.0005')
  // Segments end at the first key frame after five seconds: at ten, where an encoder makes one each ten.
  reportGoal(`${name}: most film lost by a kill, s`, Math.max(...lost), '<= 10')
  reportGoal(`${name}: from restart to encoding, ms`, Math.max(...restarts), '<= 3000')
}
