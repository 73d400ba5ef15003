// Gives a finished part file its name: announced first, so that a crash at any point leaves either
// the part file or the finished one, and a journal that says which name to look for.
import { lstat, stat, unlink } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { targetFileName, type Platform } from '../core/media/names/output-name.ts'
import type { Container } from '../core/media/plan/containers.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import type { CommitIntent, Task } from '../shared/worker.ts'
import { errnoOf } from './errno.ts'
import { flushFolder, moveWithoutOverwrite } from './move-without-overwrite.ts'
import { discardPart, flushPart, refuseDestination } from './part-file.ts'

/** Answers true once the intent is on disk, false when the job was stopped instead. */
export type Announce = (intent: CommitIntent) => Promise<boolean>

const platform = process.platform as Platform

/** ` (9999)`: whoever has that many of one name has another problem. */
const lastNumber = 9999

/** What the finished file is to be called. */
export interface Wanted {
  /** Without extension and number. */
  readonly stem: string
  readonly container: Container
}

/** Before any work is done: a name that is taken is no reason to convert, where a person said so. */
export async function refuseTaken(task: Task, wanted: Wanted): Promise<Result<null>> {
  const { collision } = task.delivery
  if (collision === 'number') return succeed(null)
  const name = targetFileName(wanted.stem, wanted.container, 1, platform)
  try {
    if (!(await isTaken(join(task.destinationDir, name), task.inputPath))) return succeed(null)
  } catch (error) {
    return refuseDestination(task.partPath, error)
  }
  return refuse(collision === 'skip' ? 'output.exists' : 'output.name-taken', { name })
}

export async function commitFile(
  task: Task,
  partPath: string,
  wanted: Wanted,
  announce: Announce,
): Promise<Result<CommitIntent>> {
  const flushed = await flushPart(partPath)
  if (!flushed.ok) return flushed
  try {
    for (let number = 1; number <= lastNumber; number += 1) {
      const name = targetFileName(wanted.stem, wanted.container, number, platform)
      const targetPath = join(task.destinationDir, name)
      if (await isTaken(targetPath, task.inputPath)) {
        // What was asked about before it began has cost its work by now: it is kept, with a number.
        if (task.delivery.collision === 'skip') return refuse('output.exists', { name })
        continue
      }
      const intent = { partPath, targetPath, ...flushed.value }
      if (!(await announce(intent))) return refuseStopped()
      if (await moveWithoutOverwrite(partPath, targetPath)) return succeed(intent)
      // Somebody took the name since we looked; the next needs an announcement of its own.
    }
    return refuse('internal', {}, `all names up to number ${lastNumber} are taken`)
  } catch (error) {
    return refuseDestination(partPath, error)
  }
}

/**
 * Takes up what an earlier attempt announced, without announcing it again. Null when the disk holds
 * nothing of it, and the job must be done from the start. A stopped job is only looked at: what has
 * its name already is completed, nothing gets one.
 */
export async function finishEarlier(
  task: Task,
  announce: Announce,
  signal: AbortSignal,
): Promise<Result<CommitIntent> | null> {
  const { intent } = task
  if (intent === null) return null
  const { partPath, targetPath } = intent
  if (await matches(targetPath, intent)) {
    // Its other name may be left over from between the two steps of the move.
    await discardPart(partPath)
    await flushFolder(dirname(targetPath))
    return succeed(intent)
  }
  if (!(await matches(partPath, intent))) {
    await discardPart(partPath)
    return null
  }
  try {
    await removePlaceholder(targetPath)
    if (signal.aborted) return refuseStopped()
    if (await moveWithoutOverwrite(partPath, targetPath)) return succeed(intent)
  } catch (error) {
    return refuseDestination(partPath, error)
  }
  // Somebody took the announced name meanwhile.
  const { name, ext } = parse(targetPath)
  const wanted = { stem: name.replace(/ \(\d+\)$/, ''), container: ext.slice(1) as Container }
  return commitFile(task, partPath, wanted, announce)
}

/** Never shown: a stopped job's outcome is why it was stopped. */
function refuseStopped() {
  return refuse('internal', {}, 'stopped before the file got its name')
}

/** The source's name stays taken even when the source was moved away: it may come back. */
async function isTaken(path: string, inputPath: string): Promise<boolean> {
  if (path.toLowerCase() === inputPath.toLowerCase()) return true
  try {
    // A link that points nowhere is a name that is taken as well.
    await lstat(path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}

/** FAT keeps times to 2 s; size and time together name one file among all of this job's. */
const mtimeToleranceMs = 2_000

async function matches(path: string, { sizeBytes, mtimeMs }: CommitIntent): Promise<boolean> {
  try {
    const found = await stat(path)
    return found.size === sizeBytes && Math.abs(found.mtimeMs - mtimeMs) <= mtimeToleranceMs
  } catch {
    return false
  }
}

/** An empty file under the announced name is the place that was held for it; nothing is lost. */
async function removePlaceholder(targetPath: string): Promise<void> {
  const found = await lstat(targetPath).catch(() => null)
  if (found?.isFile() && found.size === 0) await unlink(targetPath)
}
