// Finds the subtitle files that lie beside a film, looks into each before ffmpeg does, and writes those
// anew whose text is not UTF-8: the packaged ffmpeg knows no other character set.
import { constants } from 'node:fs'
import { open, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sidecarCopies } from '../core/media/plan/ffmpeg-arguments.ts'
import { looksLike, sidecarOf, type Sidecar } from '../core/media/plan/sidecar.ts'

/** A film's subtitles are about 100 kB; what is larger is none. */
const maxBytes = 4 * 1024 * 1024

/** By name; none when the folder cannot be listed. @param partPath beside which the copies lie */
export async function findSidecars(
  inputPath: string,
  partPath: string,
): Promise<readonly Sidecar[]> {
  const folder = path.dirname(inputPath)
  const film = path.basename(inputPath)
  const names = await readdir(folder).catch((): string[] => [])
  const found: Sidecar[] = []
  const copies = sidecarCopies(partPath)
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const facts = sidecarOf(film, name)
    if (facts === null) continue
    const file = path.join(folder, name)
    const bytes = await readBounded(file)
    if (bytes === null) continue
    const { isUtf8, text } = decode(bytes)
    const copy = copies[found.length]
    if (!looksLike(facts.format, text) || copy === undefined) continue
    const readable = isUtf8 ? file : await writeReadable(copy, text)
    if (readable !== null) found.push({ ...facts, path: readable })
  }
  return found
}

/** Opening a named pipe waits for who writes into it, for ever; with this it does not. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

async function readBounded(file: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, withoutWaiting)
    try {
      const found = await handle.stat()
      return found.isFile() && found.size <= maxBytes ? await handle.readFile() : null
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}

/** What is no UTF-8 is taken for what Windows wrote in the West: every byte means something there. */
function decode(bytes: Buffer): { readonly isUtf8: boolean; readonly text: string } {
  try {
    return { isUtf8: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { isUtf8: false, text: new TextDecoder(otherCharset(bytes)).decode(bytes) }
  }
}

/** Windows marks its own wide text at the beginning. */
function otherCharset(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'windows-1252'
}

/** Null where nothing can be written: the job itself will say so. */
async function writeReadable(copy: string, text: string): Promise<string | null> {
  return writeFile(copy, text).then(
    () => copy,
    () => null,
  )
}
