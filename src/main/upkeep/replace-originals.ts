// Puts originals into the trash once what was made of them is proven sound, and gives it their place.
import { link, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../log.ts'
import type { Replacement } from '../queue/replacements.ts'
import type { Queue } from '../queue/queue.ts'

/** Moves a file to where a person can get it back from; rejects when there is no such place. */
export type Trash = (file: string) => Promise<void>

export interface ReplacingOriginals {
  /** Answers when nothing is left to replace. */
  drained(): Promise<void>
  /** Answers when the one in hand is done; the others wait for the next start. */
  stop(): Promise<void>
}

/** Every step can be cut short and is done again at the next start. */
export function startReplacingOriginals(queue: Queue, trash: Trash, log: Log): ReplacingOriginals {
  let work = Promise.resolve()
  let stopped = false

  function look(): void {
    work = work.then(async () => {
      for (const replacement of queue.replacements()) {
        if (stopped) return
        await replace(queue, replacement, trash).catch((error: unknown) =>
          log('error', `job ${replacement.jobId}: ${String(error)}`),
        )
      }
    })
  }

  const unsubscribe = queue.journal.subscribe((events) => {
    if (events.some(({ kind }) => kind === 'completed')) look()
  })
  look()
  return {
    drained: () => work,
    async stop() {
      unsubscribe()
      stopped = true
      await work
    },
  }
}

async function replace(queue: Queue, replacement: Replacement, trash: Trash): Promise<void> {
  const { jobId, inputPath, inputSizeBytes, outputPath } = replacement
  const original = await stat(inputPath).catch(() => null)
  const place = placeOf(replacement)
  const made = await stat(outputPath).catch(() => null)
  if (made === null) {
    // A crash between the move and its note: the finished file is there already.
    if (original !== null && place === inputPath) return queue.recordReplaced(jobId, place)
    return queue.recordOriginalKept(jobId, 'the finished file is not there any more')
  }
  if (original !== null) {
    if (original.size !== inputSizeBytes) {
      return queue.recordOriginalKept(jobId, 'the original changed after it was dropped')
    }
    try {
      await trash(inputPath)
    } catch (error) {
      return queue.recordOriginalKept(jobId, `there is no trash for it: ${String(error)}`)
    }
  }
  const moved = place !== outputPath && (await moveWithoutOverwrite(outputPath, place))
  queue.recordReplaced(jobId, moved ? place : outputPath)
}

/** The original's own name, where the finished file had to take a number because of it. */
function placeOf({ inputPath, outputPath }: Replacement): string {
  const [original, made] = [path.parse(inputPath), path.parse(outputPath)]
  const isNumbered = made.name.startsWith(`${original.name} (`) && made.ext === original.ext
  return made.dir === original.dir && isNumbered ? inputPath : outputPath
}

/** False when somebody else has the name: then the file keeps its number. */
async function moveWithoutOverwrite(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    await unlink(from)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
  }
  // FAT and some network drives have no links.
  if ((await stat(to).catch(() => null)) !== null) return false
  await rename(from, to)
  return true
}
