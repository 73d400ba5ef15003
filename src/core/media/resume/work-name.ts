// The hidden folder beside the target in which a long job keeps its segments: bound to the job and to
// everything that decides what they look like.
import type { JobId } from '../../../shared/job.ts'
import { truncateUtf8, utf8Length } from '../names/utf8.ts'

const maxNameBytes = 255

/**
 * @param digest hex, of the plan's arguments, the source's identity, the encoder's version and the moment at
 *   which the job was published: another queue may have a job of this number for the same folder
 */
export function workFolderName(sourceName: string, jobId: JobId, digest: string): string {
  const suffix = `.${jobId}.${digest.slice(0, 12)}.work`
  return '.' + truncateUtf8(sourceName, maxNameBytes - 1 - utf8Length(suffix)) + suffix
}

/** Whether a name is that of some work folder of this job, whatever its digest. */
export function isWorkOf(jobId: JobId, name: string): boolean {
  return name.startsWith('.') && new RegExp(`\\.${jobId}\\.[0-9a-f]{12}\\.work$`).test(name)
}
