// The inputs as ffprobe and ffmpeg see them, looked at once each.
import type { Entry } from './entry.ts'
import type { Seen } from './finished.ts'
import { play } from './playing.ts'
import { readMedia } from './reading.ts'

interface SourceFile {
  readonly path: string
  /** Null for what is no media. */
  readonly seen: Seen | null
}

export class SourceLibrary {
  readonly #files = new Map<Entry, Promise<SourceFile>>()

  find(entry: Entry): Promise<SourceFile> {
    const known = this.#files.get(entry) ?? look(entry)
    this.#files.set(entry, known)
    return known
  }
}

async function look(entry: Entry): Promise<SourceFile> {
  const path = entry.make()
  // A playlist must not be followed here either.
  if (entry.refusedWith !== undefined) return { path, seen: null }
  const reading = await readMedia(path)
  if (reading === null) return { path, seen: null }
  const played = await play(path, { hasVideo: reading.video !== undefined })
  return { path, seen: { reading, played } }
}
