// Looks for newer versions, fetches them quietly and lets them in at the end of a run. The queue's file is
// copied before, so that whatever a new version does to it, the old one's is there.
import type { Log } from '../log.ts'
import type { Queue } from '../queue/queue.ts'
import { mayInstall, type Ending } from './may-install.ts'
import type { UpdateSource } from './update-source.ts'

/** Not beside the start, which people wait for. */
const firstLookMs = 10_000
const nextLookMs = 24 * 3600_000
/** Somebody's work is going on. */
const busyLookMs = 10 * 60_000

interface Parts {
  /** Null: no feed is configured, and nothing is ever looked for. */
  readonly source: UpdateSource | null
  readonly queue: Pick<Queue, 'counts' | 'snapshotBeforeUpdate'>
  readonly log: Log
}

export interface Updates {
  start(): void
  /**
   * Called at the end while the queue is still open; answers what to call once it is closed, which puts
   * the new version in place if there is one and this is the moment for it.
   */
  end(ending: Ending): () => void
}

export function createUpdates({ source, queue, log }: Parts): Updates {
  let timer: NodeJS.Timeout | undefined
  let downloaded: string | null = null

  /** A copy that could not be made means no update: the next end tries again. */
  function copyQueue(): boolean {
    try {
      queue.snapshotBeforeUpdate()
      return true
    } catch (error) {
      log('warn', `no update without a copy of the queue: ${String(error)}`)
      return false
    }
  }

  /** Answers when to look again. */
  async function look(from: UpdateSource): Promise<number> {
    const version = await from.check()
    if (version === null || version === downloaded) return nextLookMs
    // What the system installs by itself must find the copy made.
    if (from.takesOver && (queue.counts().running > 0 || !copyQueue())) return busyLookMs
    await from.download()
    downloaded = version
    log('info', `version ${version} is here and will be installed at the end`)
    return nextLookMs
  }

  function lookIn(afterMs: number): void {
    timer = setTimeout(() => {
      if (source === null) return
      look(source).then(lookIn, (error: unknown) => {
        log('warn', `no update: ${String(error)}`)
        lookIn(nextLookMs)
      })
    }, afterMs)
    timer.unref()
  }

  return {
    start() {
      if (source !== null && timer === undefined) lookIn(firstLookMs)
    },
    end(ending) {
      clearTimeout(timer)
      const nothing = () => undefined
      if (source === null || source.takesOver || downloaded === null) return nothing
      if (!mayInstall(ending) || !copyQueue()) return nothing
      const version = downloaded
      return () => {
        log('info', `installing version ${version}`)
        source.install()
      }
    },
  }
}
