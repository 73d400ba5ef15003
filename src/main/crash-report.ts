// Writes down what ended a process, where “Show logs” leads. At once and by itself: the log's own writer
// may be what broke.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { withoutHome } from './private-text.ts'

/** Then it begins anew, and the one before is kept. */
const largestBytes = 1024 * 1024

export function writeCrash(dataDir: string, text: string, nowMs: number = Date.now()): void {
  try {
    const folder = path.join(dataDir, 'logs')
    const file = path.join(folder, 'crashes.log')
    mkdirSync(folder, { recursive: true })
    const sizeBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (sizeBytes > largestBytes) renameSync(file, path.join(folder, 'crashes.old.log'))
    const { electron } = process.versions
    const time = new Date(nowMs).toISOString()
    appendFileSync(file, `${time} Electron ${electron} ${process.platform}: ${withoutHome(text)}\n`)
  } catch {
    // Nobody is left to tell.
  }
}
