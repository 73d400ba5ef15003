import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommitIntent } from '../../../src/shared/worker.ts'
import { tinyClip } from '../../fixtures/media.ts'
import { jobOf, partsIn, presetNamed, type Job } from '../../fixtures/worker-process.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

const copyPreset = presetNamed('copy-to-mp4')
const completedAs = (intent: CommitIntent) => ({
  kind: 'completed',
  outputPath: intent.targetPath,
  sizeBytes: intent.sizeBytes,
})

/** A worker that announced its finished file and waits for leave to commit. */
async function announced(folder: string) {
  const worker = startWorker({ commits: false })
  const job: Job = jobOf(tinyClip(), folder, copyPreset)
  worker.send({ type: 'run', ...job })
  const { intent } = await worker.next('intent')
  return { worker, job, intent }
}

describe('commit', () => {
  it('waits for leave, with the finished file under its hidden name', async () => {
    const folder = temporaryFolder()
    const { worker, job, intent } = await announced(folder)
    expect(intent.partPath).toBe(job.task.partPath)
    const part = statSync(intent.partPath)
    expect(intent).toMatchObject({ sizeBytes: part.size, mtimeMs: part.mtimeMs })
    expect(existsSync(intent.targetPath)).toBe(false)

    worker.send({ type: 'commit', attempt: job.attempt })
    expect(await worker.outcome(job)).toEqual(completedAs(intent))
    expect(readdirSync(folder)).toEqual([intent.targetPath.slice(folder.length + 1)])
    // What recovery looks for.
    expect(statSync(intent.targetPath).mtimeMs).toBe(intent.mtimeMs)
  })

  it('announces again when somebody took the name meanwhile', async () => {
    const folder = temporaryFolder()
    const { worker, job, intent } = await announced(folder)
    writeFileSync(intent.targetPath, 'precious')
    worker.send({ type: 'commit', attempt: job.attempt })
    const { intent: second } = await worker.next(
      'intent',
      (message) => message.intent.targetPath !== intent.targetPath,
    )
    expect(second.targetPath).toBe(intent.targetPath.replace('.mp4', ' (2).mp4'))
    worker.send({ type: 'commit', attempt: job.attempt })
    expect(await worker.outcome(job)).toEqual(completedAs(second))
    expect(readFileSync(intent.targetPath, 'utf8')).toBe('precious')
  })
})

describe('a crash after the intent', () => {
  /** What a killed worker leaves at this point, changed by `change`; then another takes over. */
  async function takenOver(change: (intent: CommitIntent, folder: string) => void) {
    const folder = temporaryFolder()
    const { worker, intent } = await announced(folder)
    worker.child.kill('SIGKILL')
    await worker.exited()
    change(intent, folder)
    const second = startWorker()
    const outcome = await second.run(jobOf(tinyClip(), folder, copyPreset, { intent }))
    const encoded = second.messages.some(({ type }) => type === 'started')
    return { folder, intent, outcome, encoded }
  }

  it('before the rename: the part file gets its name', async () => {
    const { folder, intent, outcome, encoded } = await takenOver(() => {})
    expect(outcome).toEqual(completedAs(intent))
    expect(encoded).toBe(false)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('between its two steps: the second is done', async () => {
    const { folder, intent, outcome, encoded } = await takenOver(({ partPath, targetPath }) =>
      linkSync(partPath, targetPath),
    )
    expect(outcome).toEqual(completedAs(intent))
    expect(encoded).toBe(false)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('after the rename: nothing is left to do', async () => {
    const { folder, intent, outcome, encoded } = await takenOver(({ partPath, targetPath }) =>
      renameSync(partPath, targetPath),
    )
    expect(outcome).toEqual(completedAs(intent))
    expect(encoded).toBe(false)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('with the name held by an empty placeholder: it is filled', async () => {
    const { folder, intent, outcome } = await takenOver(({ targetPath }) =>
      writeFileSync(targetPath, ''),
    )
    expect(outcome).toEqual(completedAs(intent))
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('with the name taken by another file: the next number', async () => {
    const { intent, outcome, encoded } = await takenOver(({ targetPath }) =>
      writeFileSync(targetPath, 'precious'),
    )
    expect(outcome).toMatchObject({
      kind: 'completed',
      outputPath: intent.targetPath.replace('.mp4', ' (2).mp4'),
    })
    expect(encoded).toBe(false)
    expect(readFileSync(intent.targetPath, 'utf8')).toBe('precious')
  })

  it.each([
    ['gone', ({ partPath }: CommitIntent) => rmSync(partPath)],
    ['torn', ({ partPath }: CommitIntent) => writeFileSync(partPath, 'half')],
    ['of another time', ({ partPath }: CommitIntent) => utimesSync(partPath, 0, 0)],
  ])('with the part file %s: from the start', async (_, change) => {
    const { folder, outcome, encoded } = await takenOver(change)
    expect(outcome).toMatchObject({ kind: 'completed' })
    expect(encoded).toBe(true)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(partsIn(folder)).toEqual([])
  })

  it('of a job that was cancelled since: it is only looked at', async () => {
    for (const [renamed, kind] of [
      [false, 'cancelled'],
      [true, 'completed'],
    ] as const) {
      const folder = temporaryFolder()
      const { worker, intent } = await announced(folder)
      worker.child.kill('SIGKILL')
      await worker.exited()
      if (renamed) renameSync(intent.partPath, intent.targetPath)
      const second = startWorker()
      const job = jobOf(tinyClip(), folder, copyPreset, { intent })
      second.send({ type: 'run', ...job })
      second.send({ type: 'cancel', attempt: job.attempt })
      expect(await second.outcome(job)).toMatchObject({ kind })
      expect(readdirSync(folder).map((name) => join(folder, name))).toEqual(
        renamed ? [intent.targetPath] : [],
      )
    }
  })
})
