// Paths as a person reads them. Nothing here touches a disk.
import { onFirstUse } from './first-use.ts'

export interface PathParts {
  readonly folder: string
  readonly name: string
}

/** @param path absolute. A backslash separates on Windows; elsewhere it may stand in a name. */
export function splitPath(path: string): PathParts {
  const separator = path.startsWith('/') ? /\//g : /[/\\]/g
  const ends = [...path.matchAll(separator)]
  const end = ends.at(-1)?.index ?? -1
  return { folder: path.slice(0, Math.max(end, 0)), name: path.slice(end + 1) }
}

/** The name of a folder; a root, which has none, is itself. */
export function folderName(path: string): string {
  return splitPath(path.replace(/(?<=.)[/\\]$/, '')).name || path
}

/** Characters before a file's extension that stay visible when the middle is cut. */
const keptBeforeExtension = 4
const longestExtension = 8
/** By what a person calls a character: cutting an emoji or an accent in two would show neither. */
const characters = onFirstUse(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))

/** Two parts, of which the first may be cut short: `holiday-2024-par…` + `t 3.mov`. */
export function splitForEllipsis(name: string): readonly [head: string, tail: string] {
  const dot = name.lastIndexOf('.')
  const hasExtension = dot > 0 && name.length - dot <= longestExtension
  const stem = hasExtension ? name.slice(0, dot) : name
  const starts = Array.from(characters().segment(stem), ({ index }) => index)
  const cut = starts.at(-keptBeforeExtension) ?? 0
  return [name.slice(0, cut), name.slice(cut)]
}
