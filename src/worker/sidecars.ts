// Finds the subtitle files that lie beside a film, and looks into each before ffmpeg does.
import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { looksLike, sidecarOf, type Sidecar } from '../core/media/plan/sidecar.ts'

/** A film's subtitles are about 100 kB; what is larger is none. */
const maxBytes = 4 * 1024 * 1024

/** By name; none when the folder cannot be listed. */
export async function findSidecars(inputPath: string): Promise<readonly Sidecar[]> {
  const folder = path.dirname(inputPath)
  const film = path.basename(inputPath)
  const names = await readdir(folder).catch(() => [])
  const found: Sidecar[] = []
  for (const name of names.sort()) {
    const facts = sidecarOf(film, name)
    if (facts === null) continue
    const file = path.join(folder, name)
    const bytes = await readBounded(file)
    if (bytes === null) continue
    const { charset, text } = decode(bytes)
    if (looksLike(facts.format, text)) found.push({ ...facts, path: file, charset })
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
function decode(bytes: Buffer): { readonly charset: Sidecar['charset']; readonly text: string } {
  try {
    return { charset: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { charset: 'CP1252', text: bytes.toString('latin1') }
  }
}
