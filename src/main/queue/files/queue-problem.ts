// Why the queue's file could not be opened, or what was done about it, as a person is told.
import BetterSqlite from 'better-sqlite3'
import { appError, type AppError, type ErrorCode } from '../../../shared/errors.ts'
import { ForeignQueueError, NewerQueueError } from '../migrate.ts'
import type { Repair } from './repair-file.ts'

/** Null for an error that is not the file's. */
export function queueProblem(error: unknown, dataDir: string): AppError | null {
  const code = codeOf(error)
  return code === null ? null : appError(code, { path: dataDir }, String(error))
}

export function repairNotice({ setAside, salvaged }: Repair): AppError {
  return appError('queue.repaired', { path: setAside, salvaged })
}

function codeOf(error: unknown): ErrorCode | null {
  if (error instanceof NewerQueueError) return 'queue.newer'
  if (error instanceof ForeignQueueError) return 'queue.foreign'
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return null
  if (error instanceof BetterSqlite.SqliteError) {
    if (code.startsWith('SQLITE_BUSY')) return 'queue.locked'
    if (code.startsWith('SQLITE_FULL')) return 'queue.full-disk'
    if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(code)) return 'queue.unwritable'
    return null
  }
  if (code === 'ENOSPC') return 'queue.full-disk'
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EIO'].includes(code) ? 'queue.unwritable' : null
}
