// A folder for one bench's files. Beside the packages, not in the system's temporary folder: that one
// may lie in memory, where a flush costs nothing and no figure means anything.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

export function newBenchFolder(): string {
  const cache = path.join(import.meta.dirname, '../../../node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'bench-queue-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
