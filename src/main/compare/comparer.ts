// Before and after of a finished job, when a person looks closely: one question at a time.
import type { Comparison, FromComparer, ToComparer } from '../../shared/comparison.ts'
import { refuse, type Result } from '../../shared/errors.ts'
import type { JobId } from '../../shared/job.ts'
import type { MediaTools } from '../../shared/worker.ts'
import type { Queue } from '../queue/queue.ts'
import type { Asked } from '../workers/ask-once.ts'

export interface Comparer {
  /** @param position 0 to 1 of the finished file. Ends a question that is still open. */
  compare(id: JobId, position: number): Promise<Result<Comparison>>
  stop(): Promise<void>
}

interface Parts {
  readonly queue: Queue
  readonly tools: MediaTools | null
  readonly guardPath: string | null
  readonly ask: (order: ToComparer) => Asked<FromComparer>
}

export function createComparer({ queue, tools, guardPath, ask }: Parts): Comparer {
  let open: Asked<FromComparer> | null = null

  async function stop(): Promise<void> {
    const asked = open
    open = null
    await asked?.end()
  }

  return {
    async compare(id, position) {
      const job = queue.find(id)
      if (tools === null) return refuse('ffmpeg.missing')
      if (job === null || job.outputPath === null) return refuse('job.unknown', { id })
      await stop()
      const { inputPath, outputPath } = job
      const cutSeconds = queue.presetOf(id)?.trim?.start ?? 0
      const asked = ask({ tools, guardPath, inputPath, outputPath, cutSeconds, position })
      open = asked
      const answer = await asked.answer
      if (open === asked) open = null
      return answer ?? refuse('internal', {}, 'the pictures were not taken')
    },
    stop,
  }
}
