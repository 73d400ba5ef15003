// Chooses, from within a program that runs under the shim, which of its calls fails.
import { readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'

export interface Fault {
  /** The k-th call of its class. */
  readonly k: number
  readonly error: 'ENOSPC' | 'EIO' | 'EROFS' | 'killed'
  /** All later calls of the class fail, too. */
  readonly forever: boolean
  /** A failing write leaves the first half of its bytes. */
  readonly torn: boolean
  readonly calls: 'changes' | 'syncs' | 'reads'
}

const callBits = { changes: 1, syncs: 2, reads: 4 } as const

/** @param folder the one that the shim watches. @param fault null takes the last one away. */
export function armFault(folder: string, fault: Fault | null): void {
  writeFileSync(path.join(folder, 'fault'), fault === null ? '0' : textOf(fault))
}

/** Calls that have failed since a fault was chosen. */
export function faultHits(folder: string): number {
  return Number(readFileSync(path.join(folder, 'hits'), 'utf8'))
}

function textOf({ k, error, forever, torn, calls }: Fault): string {
  const errno = error === 'killed' ? 0 : constants.errno[error]
  return [k, errno, forever ? 1 : 0, torn ? 1 : 0, callBits[calls]].join(' ')
}
