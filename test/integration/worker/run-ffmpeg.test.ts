import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noLog } from '../../../src/worker/job-log.ts'
import { runFfmpeg } from '../../../src/worker/run-ffmpeg.ts'
import { RunningJob } from '../../../src/worker/running-job.ts'
import { prepareTools } from '../../../src/worker/tools.ts'
import { longClip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { guardPath, isRunning } from '../../fixtures/worker-process.ts'
import { temporaryFolder } from './workspace.ts'

function encodeLong(control: RunningJob, started: (pid: number) => void, stallLimitMs?: number) {
  const folder = temporaryFolder()
  const partPath = join(folder, 'a.part')
  return runFfmpeg({
    arguments: {
      inputs: [{ options: ['-v', 'error'], url: `file:${longClip()}` }],
      outputOptions: ['-c:v', 'libx264', '-progress', 'pipe:1', '-f', 'mp4'],
      output: `file:${partPath}`,
    },
    paths: { inputPath: longClip(), partPath, destinationDir: folder },
    guardPath,
    listener: { started, progressed: () => null, resumed: () => undefined },
    control,
    log: noLog,
    ...(stallLimitMs === undefined ? {} : { stallLimitMs }),
  })
}
const attempt = { jobId: 1, token: 'a' }

it('an ffmpeg that does nothing any more is ended', async () => {
  const tools = prepareTools(systemTools(), guardPath)
  await tools.ready
  let pid = 0
  const result = await encodeLong(
    new RunningJob(attempt),
    (started) => {
      pid = started
      setTimeout(() => process.kill(pid, 'SIGSTOP'), 300)
    },
    1200,
  )
  expect(result).toMatchObject({ ok: false, error: { code: 'ffmpeg.stalled' } })
  expect(isRunning(pid)).toBe(false)
})

it('an ffmpeg that is held is not expected to do anything', async () => {
  const tools = prepareTools(systemTools(), guardPath)
  await tools.ready
  const job = new RunningJob(attempt)
  const start = performance.now()
  setTimeout(() => job.hold(true), 300)
  setTimeout(() => job.stop('cancelled'), 3000)
  const result = await encodeLong(job, () => undefined, 1200)
  expect(result).toMatchObject({ ok: false, error: { code: 'ffmpeg.killed' } })
  expect(performance.now() - start).toBeGreaterThan(2900)
})

it('an ffmpeg for a job that was stopped before it started is ended', async () => {
  const tools = prepareTools(systemTools(), guardPath)
  await tools.ready
  const job = new RunningJob(attempt)
  job.stop('cancelled')
  let pid = 0
  const result = await encodeLong(job, (started) => {
    pid = started
  })
  expect(result.ok).toBe(false)
  expect(isRunning(pid)).toBe(false)
})

it('an ffmpeg that cannot be started is no crash', async () => {
  prepareTools({ ...systemTools(), ffmpegPath: '/nowhere' }, '/nowhere/guard')
  const result = await encodeLong(new RunningJob(attempt), () => undefined)
  expect(result).toMatchObject({ ok: false, error: { code: 'ffmpeg.missing' } })
})
