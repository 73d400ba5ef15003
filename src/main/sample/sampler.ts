// A sample for whoever has no video at hand: a clip is made among the person's videos, and from there on it
// is a file like any other, published with the preset and the destination of the moment.
import path from 'node:path'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { JobView } from '../../shared/job.ts'
import type { FromSampleMaker, ToSampleMaker } from '../../shared/sample.ts'
import { sampleText } from '../../shared/strings/sample.ts'
import type { MediaTools } from '../../shared/worker.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Queue } from '../queue/queue.ts'
import type { Asked } from '../workers/ask-once.ts'

export interface Sampler {
  /** Asked while one is being made, answers with that one. */
  run(): Promise<Result<JobView>>
  stop(): Promise<void>
}

interface Parts {
  readonly queue: Queue
  readonly tools: MediaTools | null
  readonly guardPath: string | null
  readonly videosDir: string
  /** Takes the clip where the videos' folder cannot be written. */
  readonly dataDir: string
  readonly make: (order: ToSampleMaker) => Asked<FromSampleMaker>
}

export function createSampler({
  queue,
  tools,
  guardPath,
  videosDir,
  dataDir,
  make,
}: Parts): Sampler {
  let underWay: Promise<Result<JobView>> | null = null
  let making: Asked<FromSampleMaker> | null = null

  async function makeIn(folder: string, known: MediaTools): Promise<FromSampleMaker> {
    making = make({ tools: known, guardPath, folder, name: sampleText().fileName })
    const clip = await making.answer
    making = null
    return clip ?? refuse('worker.crashed')
  }

  async function makeAndPublish(): Promise<Result<JobView>> {
    if (tools === null) return refuse('ffmpeg.missing')
    let clip = await makeIn(videosDir, tools)
    // Whatever is wrong with that folder; an ffmpeg that fails does so in any.
    if (!clip.ok && !clip.error.code.startsWith('ffmpeg.')) {
      clip = await makeIn(path.join(dataDir, 'sample'), tools)
    }
    if (!clip.ok) return clip
    const { presetId, destinationDir } = queue.readSettings()
    const receipt = await ingest(queue, { paths: [clip.value], presetId, destinationDir })
    if (!receipt.ok) return receipt
    const { accepted, refused } = receipt.value
    if (accepted[0] !== undefined) return succeed(accepted[0])
    return { ok: false, error: refused[0]?.error ?? refuse('input.missing').error }
  }

  return {
    run: () => (underWay ??= makeAndPublish().finally(() => (underWay = null))),
    async stop() {
      await making?.end()
      await underWay
    },
  }
}
