// The file that a job reads. It is never written to; that it stays the same is checked.
import { open, stat } from 'node:fs/promises'
import { diagnoseSource } from '../core/media/diagnose/source.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import { errnoOf, messageOf } from './errno.ts'

/** What a file shows when its content changes. */
export interface SourceState {
  readonly sizeBytes: number
  readonly mtimeMs: number
  readonly inode: number
}

/** Refuses what ffmpeg could not read, by asking the system instead of ffmpeg. */
export async function inspectSource(path: string): Promise<Result<SourceState>> {
  try {
    // Before opening it: to open a pipe for reading waits until somebody writes.
    const found = await stat(path)
    if (!found.isFile()) return refuse('input.not-a-file')
    if (found.size === 0) return refuse('input.empty')
    const file = await open(path, 'r')
    await file.close()
    return succeed({ sizeBytes: found.size, mtimeMs: found.mtimeMs, inode: found.ino })
  } catch (error) {
    return { ok: false, error: diagnoseSource(errnoOf(error), messageOf(error)) }
  }
}

/** A file that was moved or deleted meanwhile did not change: ffmpeg had it open to the end. */
export async function refuseChanged(path: string, before: SourceState): Promise<Result<null>> {
  const after = await inspectSource(path)
  if (!after.ok) return after.error.code === 'input.missing' ? succeed(null) : after
  const isSame =
    after.value.sizeBytes === before.sizeBytes &&
    after.value.mtimeMs === before.mtimeMs &&
    after.value.inode === before.inode
  return isSame ? succeed(null) : refuse('input.changed')
}
