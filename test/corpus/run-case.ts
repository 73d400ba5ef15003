// One job by a real worker, and all that can be said against what came out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { describePlan } from '../../src/shared/strings/plan.ts'
import type { Outcome } from '../../src/shared/worker.ts'
import { jobOf, type Job, type WorkerProcess } from '../fixtures/worker-process.ts'
import { checkContainer, checkSize, checkTitles } from './checks/container.ts'
import { checkFields } from './checks/fields.ts'
import { checkLight } from './checks/light.ts'
import { checkLook, checkLossless, checkPicture, checkShape } from './checks/picture.ts'
import { checkLoudness, checkSound } from './checks/sound.ts'
import { checkSubtitles, checkWords } from './checks/subtitles.ts'
import { checkFrames, checkLength, checkTogether } from './checks/timing.ts'
import type { Case } from './corpus.ts'
import { expectedCode } from './expected-code.ts'
import type { Check, Finished, Seen } from './finished.ts'
import { play } from './playing.ts'
import { readMedia } from './reading.ts'
import { insideCanvas } from './shape.ts'
import type { SourceLibrary } from './source-library.ts'

export interface Verdict {
  readonly case: Case
  /** Completed, or refused as it must be. */
  readonly ending: 'completed' | ErrorCode
  /** What is wrong; none where all is as it must be. */
  readonly faults: readonly string[]
}

const checks: readonly Check[] = [
  checkContainer,
  checkTitles,
  checkSize,
  checkPicture,
  checkShape,
  checkLook,
  checkLossless,
  checkLight,
  checkSound,
  checkSubtitles,
  checkLength,
  checkFrames,
  checkTogether,
]

export async function runCase(
  tried: Case,
  worker: WorkerProcess,
  sources: SourceLibrary,
): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'reelmill-corpus-'))
  try {
    const source = await sources.find(tried.entry)
    const job = jobOf(source.path, folder, tried.preset)
    const outcome = await worker.run(job)
    const wanted = expectedCode(tried, source.seen?.reading ?? null)
    const ending = endingOf(outcome)
    const summary = summaryOf(worker, job)
    worker.messages.length = 0
    if (outcome.kind !== 'completed' || wanted !== null || source.seen === null) {
      const isMeant = ending === (wanted ?? 'completed')
      return { case: tried, ending, faults: isMeant ? [] : [surprise(outcome, wanted, summary)] }
    }
    const faults = await examine(tried, source.seen, outcome.outputPath, summary)
    return { case: tried, ending, faults: faults.map((fault) => `${fault} (${summary})`) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function examine(
  { entry, preset }: Case,
  source: Seen,
  outputPath: string,
  summary: string,
): Promise<readonly string[]> {
  const reading = await readMedia(outputPath)
  if (reading === null) return ['ffprobe cannot read it']
  const inside =
    source.reading.video === undefined ? undefined : insideCanvas(source.reading.video, preset)
  const hasVideo = reading.video !== undefined
  const pixels = preset.id === 'preservation-ffv1' ? source.reading.video?.pix_fmt : undefined
  const played = await play(outputPath, {
    hasVideo,
    ...(inside === undefined ? {} : { inside }),
    ...(pixels === undefined ? {} : { pixels }),
  })
  const finished: Finished = {
    entry,
    preset,
    source,
    output: { reading, played },
    container: extname(outputPath).slice(1),
    copiesVideo: /\bcopies video\b/.test(summary),
  }
  return [
    ...checks.flatMap((check) => check(finished)),
    ...(await checkLoudness(finished)),
    ...(await checkWords(finished)),
    ...(await checkFields(finished)),
  ]
}

function endingOf(outcome: Outcome): Verdict['ending'] {
  if (outcome.kind === 'completed') return 'completed'
  return outcome.kind === 'failed' ? outcome.error.code : 'internal'
}

function surprise(outcome: Outcome, wanted: ErrorCode | null, summary: string): string {
  const found =
    outcome.kind === 'failed'
      ? `${outcome.error.code} ${JSON.stringify(outcome.error.params)}`
      : outcome.kind
  const detail = outcome.kind === 'failed' ? `\n${outcome.error.detail ?? ''}` : ''
  return `${found} instead of ${wanted ?? 'completed'} (${summary})${detail}`
}

/** What the worker said it would do, in the end. */
function summaryOf({ messages }: WorkerProcess, { attempt }: Job): string {
  const said = messages.flatMap((message) =>
    message.type === 'planned' && message.attempt.token === attempt.token
      ? [describePlan(message.points)]
      : [],
  )
  return said.at(-1) ?? 'not planned'
}
