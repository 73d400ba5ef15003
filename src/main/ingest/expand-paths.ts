// Turns what was dropped into files: folders are walked, everything else is taken as named.
import type { Stats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isMediaName } from '../../core/media/media-extensions.ts'
import { appError } from '../../shared/errors.ts'
import type { Refusal } from '../../shared/feed.ts'
import { sortInTurns } from './sort-in-turns.ts'

/** Made once: `localeCompare` makes one for every comparison, which took 0.5 s for 10,000 names. */
const names = new Intl.Collator(undefined, { numeric: true })

/** Files that a walk finds before the event loop has its turn. */
const filesPerTurn = 1_000

interface FoundFile {
  readonly path: string
  /** Folders from the dropped one down to the file's, such as `Holiday/Day 1`; empty for a dropped file. */
  readonly below: string
}

export interface ExpandedPaths {
  readonly files: readonly FoundFile[]
  readonly refused: readonly Refusal[]
}

/** Paths must be absolute. A folder without media is refused; what lies in it is not. */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const files = new Map<string, FoundFile>()
  const refused: Refusal[] = []
  for (const dropped of paths) {
    const stats = await statOrNull(dropped)
    if (stats?.isDirectory() !== true) {
      // What is wrong with a file, if anything, is said when its letter is inspected.
      files.set(dropped, { path: dropped, below: '' })
      continue
    }
    const before = files.size
    const parent = path.dirname(dropped)
    for await (const file of walk(dropped)) {
      // Dropped by itself as well, it is where it was dropped first.
      if (!files.has(file)) {
        files.set(file, { path: file, below: path.relative(parent, path.dirname(file)) })
      }
      if (files.size % filesPerTurn === 0) await nextTurn()
    }
    if (files.size === before) {
      refused.push({ path: dropped, error: appError('input.folder-without-media') })
    }
  }
  return { files: [...files.values()], refused }
}

async function statOrNull(file: string): Promise<Stats | null> {
  return stat(file).catch(() => null)
}

/** In name order; links to folders are not followed, so that a loop cannot trap the walk. */
async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sorted = await sortInTurns(entries, (a, b) => names.compare(a.name, b.name))
  for (const entry of sorted) {
    const full = path.join(folder, entry.name)
    const isFolder = entry.isDirectory() && !(await lstat(full)).isSymbolicLink()
    if (isFolder && !entry.name.startsWith('.')) yield* walk(full)
    else if (!entry.isDirectory() && isMediaName(entry.name)) yield full
  }
}
