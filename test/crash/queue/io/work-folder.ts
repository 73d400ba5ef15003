// A folder for thousands of short-lived files: in memory where the system has such a place, because what
// a test writes there need not survive anything.
import { accessSync, constants, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export function makeWorkFolder(): string {
  return realpathSync(mkdtempSync(path.join(memoryFolder() ?? tmpdir(), 'reelmill-io-')))
}

function memoryFolder(): string | null {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return null
  }
}
