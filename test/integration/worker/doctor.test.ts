import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import type { DoctorReport, FromDoctor } from '../../../src/shared/doctor.ts'
import { whyNot } from '../../../src/shared/strings/doctor.ts'
import { describePlan } from '../../../src/shared/strings/plan.ts'
import { clip } from '../../fixtures/media.ts'
import { systemTools } from '../../fixtures/system-tools.ts'
import { guardPath, jobOf, presetNamed } from '../../fixtures/worker-process.ts'
import { startWorker, temporaryFolder } from './workspace.ts'

const modulePath = fileURLToPath(new URL('../../../src/worker/doctor.ts', import.meta.url))

function examine(tools = systemTools()): Promise<DoctorReport> {
  const child = fork(modulePath, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.send({ tools, guardPath })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as FromDoctor).report))
    child.once('exit', () => reject(new Error('expected a report, got the process’s end')))
  })
}

it('every software encoder works, and each graphics chip’s says why it does not', async () => {
  const { encoders, ffmpeg, ffprobe } = await examine()
  expect([ffmpeg.version, ffprobe.version]).toEqual([
    expect.stringMatching(/^[\w.-]+/),
    expect.stringMatching(/^[\w.-]+/),
  ])
  const software = encoders.filter(({ isHardware }) => !isHardware)
  expect(software.map(({ encoder }) => encoder)).toContain('libsvtav1')
  for (const check of software) {
    expect([check.encoder, check.eightBit?.error ?? null, check.tenBit?.error ?? null]).toEqual([
      check.encoder,
      null,
      null,
    ])
  }
  for (const check of encoders.filter(({ isHardware }) => isHardware)) {
    expect(check.eightBit?.error?.code).toMatch(/^(?:gpu\.(?!failed)|encoder\.missing)/)
    expect(whyNot(check)).toMatch(/\w{4,}.*\.$/)
  }
})

it('says so when there is no ffmpeg behind the name', async () => {
  const tools = { ...systemTools(), ffmpegPath: '/nowhere/ffmpeg' }
  const { ffmpeg, encoders } = await examine(tools)
  expect(ffmpeg.version).toBeNull()
  expect(encoders[0]?.eightBit?.error?.code).toBe('ffmpeg.missing')
})

/** An ffmpeg whose graphics chip fails when it comes to it; what it was asked is in a log beside it. */
function withFailingChip(): string {
  const path = join(temporaryFolder(), 'ffmpeg')
  const { ffmpegPath } = systemTools()
  const script = `#!/bin/sh
printf '%s\\n' "$*" >> '${path}.log'
case "$*" in *_nvenc*) echo '[error] the chip says nothing known' >&2; exit 1;; esac
exec '${ffmpegPath}' "$@"
`
  writeFileSync(path, script, { mode: 0o755 })
  return path
}

it('falls back to the processor once, and says so', async () => {
  const ffmpegPath = withFailingChip()
  const hardware = { eightBit: ['h264_nvenc', 'hevc_nvenc'], tenBit: ['hevc_nvenc'] }
  const worker = startWorker({ tools: { ...systemTools(), ffmpegPath } })
  worker.send({ type: 'hardware', hardware })
  const preset = presetNamed('gpu-hevc')
  const outcome = await worker.run(jobOf(clip(), temporaryFolder(), preset))
  expect(outcome).toMatchObject({ kind: 'completed' })
  const plans = worker.messages.flatMap((message) =>
    message.type === 'planned' ? [describePlan(message.points)] : [],
  )
  expect(plans).toHaveLength(2)
  expect(plans[0]).not.toContain('by the processor')
  expect(plans[1]).toContain('by the processor because no graphics chip works')
  const runs = readFileSync(`${ffmpegPath}.log`, 'utf8').split('\n')
  expect(runs.filter((line) => line.includes('_nvenc'))).toHaveLength(1)
  expect(runs.filter((line) => line.includes('libx265') && line.endsWith('.part'))).toHaveLength(1)
})
