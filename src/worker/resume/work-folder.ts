// The folder of a long job's segments on disk: what is in it counts only once it was written down and
// flushed.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  checkpointLine,
  parseCheckpoints,
  type Checkpoints,
  type Segment,
} from '../../core/media/resume/checkpoint.ts'
import { isWorkOf } from '../../core/media/resume/work-name.ts'
import type { JobId } from '../../shared/job.ts'
import { flushFolder } from '../move-without-overwrite.ts'

const checkpointName = 'checkpoints'

/** Whether segments lie there that this job seems to have made by another plan: main knows, and deletes. */
export async function hasOutdatedWork(folder: string, jobId: JobId): Promise<boolean> {
  const names = await readdir(path.dirname(folder))
  return names.some((name) => isWorkOf(jobId, name) && name !== path.basename(folder))
}

/** Makes it where it is not there yet. */
export async function openWorkFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await flushFolder(path.dirname(folder))
}

/**
 * The segments that are there and whole, from the first to the first that is not. What is neither of
 * them nor the note of them is deleted: it was begun and not finished.
 */
export async function readWork(folder: string): Promise<Checkpoints> {
  const noted = parseCheckpoints(await readText(path.join(folder, checkpointName)))
  const sound: Segment[] = []
  for (const segment of noted.segments) {
    if (!(await isSound(folder, segment))) break
    sound.push(segment)
  }
  const isWhole = noted.isWhole && sound.length === noted.segments.length
  await rewriteNotes(folder, sound, isWhole)
  const kept = new Set([checkpointName, ...sound.map(({ name }) => name)])
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
  return { segments: sound, count: sound.reduce((sum, { count }) => sum + count, 0), isWhole }
}

/** Takes back the last segment. */
export async function forgetLast(folder: string, done: Checkpoints): Promise<Checkpoints> {
  await rewriteNotes(folder, done.segments.slice(0, -1), false)
  return readWork(folder)
}

/** The file is flushed before its line is, and the line before this answers. */
export async function noteSegment(folder: string, name: string, count: number): Promise<Segment> {
  const file = path.join(folder, name)
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  const { size } = await stat(file)
  const segment = { name, count, sizeBytes: size, sha256: await sha256(file) }
  await appendNote(folder, checkpointLine(segment))
  return segment
}

export async function noteEnd(folder: string): Promise<void> {
  await appendNote(folder, checkpointLine({ end: true }))
}

async function appendNote(folder: string, line: string): Promise<void> {
  const handle = await open(path.join(folder, checkpointName), 'a')
  try {
    await handle.write(line)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await flushFolder(folder)
}

/** Behind a torn line a new one would not be read. */
async function rewriteNotes(
  folder: string,
  segments: readonly Segment[],
  isWhole: boolean,
): Promise<void> {
  const lines = [
    ...segments.map((segment) => checkpointLine(segment)),
    ...(isWhole ? [checkpointLine({ end: true })] : []),
  ]
  const text = lines.join('')
  if (text === (await readText(path.join(folder, checkpointName)))) return
  const handle = await open(path.join(folder, checkpointName), 'w')
  try {
    await handle.write(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function isSound(folder: string, { name, sizeBytes, sha256: wanted }: Segment) {
  const file = path.join(folder, name)
  const found = await stat(file).catch(() => null)
  return found?.size === sizeBytes && (await sha256(file)) === wanted
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
