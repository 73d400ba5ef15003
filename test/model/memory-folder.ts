// Where queue files lie during a search: in memory where the system offers that, for a flush to a disk
// takes two hundred times as long.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Names the folder to a process that is not to make one of its own. */
export const folderVariable = 'REELMILL_MODEL_FOLDER'

const memoryDisk = '/dev/shm'

export function newFolder(): string {
  return mkdtempSync(path.join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'reelmill-model-'))
}
