import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readJobDetail } from '../../../src/main/detail/job-detail.ts'
import { appError } from '../../../src/shared/errors.ts'
import { newQueueFile, publish } from '../queue/queue-file.ts'

it('gathers what happened to a job, its log and the command in it', async () => {
  const { queue, clock, folder } = newQueueFile()
  const [, id] = publish(queue, 'other.mp4', 'a.mp4') as [number, number]
  queue.move(id, id - 1)
  clock.nowMs = 2_000
  const { attempt } = queue.claim() ?? {}
  if (attempt === undefined) throw new Error('expected a job to claim')
  queue.settle(attempt, { kind: 'failed', error: appError('input.not-media') })
  const logDir = path.join(folder, 'logs')
  mkdirSync(logDir)
  writeFileSync(
    path.join(logDir, `job-${id}.log`),
    "probing\n$ ffmpeg -i 'a b.mov' out.mp4\nended\n",
  )

  const detail = await readJobDetail(queue, logDir, id)
  expect(detail?.events.map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['published', 1_000],
    ['moved', 1_000],
    ['claimed', 2_000],
    ['failed', 2_000],
  ])
  expect(detail).toMatchObject({
    job: { id, state: 'failed' },
    attempts: 1,
    failures: 1,
    crashes: 0,
    interruptions: 0,
    commandLine: "ffmpeg -i 'a b.mov' out.mp4",
    logIsCut: false,
  })
  expect(detail?.log).toContain('probing')
})

it('keeps to the end of a long log, from the beginning of a line', async () => {
  const { queue, folder } = newQueueFile()
  const [id] = publish(queue, 'a.mp4') as [number]
  const lines = Array.from({ length: 20_000 }, (_, line) => `ä line ${line}`)
  writeFileSync(path.join(folder, `job-${id}.log`), ['$ ffmpeg first', ...lines].join('\n'))
  const detail = await readJobDetail(queue, folder, id)
  expect(detail?.logIsCut).toBe(true)
  expect(detail?.commandLine).toBe('ffmpeg first')
  expect(detail?.log).toMatch(/^ä line \d+\n/)
  expect(detail?.log?.endsWith('ä line 19999')).toBe(true)
  expect(Buffer.byteLength(detail?.log ?? '')).toBeLessThanOrEqual(64 * 1024)
})

it('answers for a job without a log, and nothing for one that is not there', async () => {
  const { queue, folder } = newQueueFile()
  const [id] = publish(queue, 'a.mp4') as [number]
  const missing = path.join(folder, 'none')
  expect(await readJobDetail(queue, missing, id)).toMatchObject({ log: null, commandLine: null })
  expect(await readJobDetail(queue, missing, 999)).toBeNull()
})
