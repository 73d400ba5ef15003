// Whether a drive has the room that a long job still needs.
import { statfs } from 'node:fs/promises'
import { refuse, succeed, type Result } from '../../shared/errors.ts'

/** What an attempt writes before it asks: with just as much as was wanted, it must not wait again. */
const slackBytes = 1024 * 1024

/** Refuses with how much is wanted, so that the job is tried again when that much is free. */
export async function refuseWithoutRoom(folder: string, needBytes: number): Promise<Result<null>> {
  const drive = await statfs(folder).catch(() => null)
  // A drive that does not answer is told of by whoever writes there.
  if (drive === null || drive.bavail * drive.bsize >= needBytes) return succeed(null)
  return refuse('destination.full', { path: folder, needBytes: needBytes + slackBytes })
}
