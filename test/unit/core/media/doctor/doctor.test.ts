import { describe, expect, it } from 'vitest'
import { hardwareSupport } from '../../../../../src/core/media/doctor/hardware-support.ts'
import { readLateTrial, readTrial } from '../../../../../src/core/media/doctor/read-trial.ts'
import { rulesOutOtherDepth } from '../../../../../src/core/media/doctor/rule-out.ts'
import { softwareEncoders, trials } from '../../../../../src/core/media/doctor/trials.ts'
import { hardwareEncoders } from '../../../../../src/core/media/plan/hardware.ts'
import type { EncoderCheck } from '../../../../../src/shared/doctor.ts'
import { appError } from '../../../../../src/shared/errors.ts'
import { videoEncoders } from '../../../../../src/shared/preset-schema.ts'

const trialOf = (encoder: string, depth: 8 | 10) => {
  const found = trials.find((trial) => trial.encoder === encoder && trial.depth === depth)
  if (found === undefined) throw new Error(`expected a trial of ${encoder} at ${depth} bit`)
  return found
}
const ended = (stderr: string, code = 1) => ({ code, signal: null, stderr })

describe('trials', () => {
  it('are of every encoder that a preset can ask for', () => {
    const software = videoEncoders.filter((name) => !name.startsWith('gpu-'))
    expect(Object.keys(softwareEncoders)).toEqual(software)
    expect(new Set(trials.map(({ encoder }) => encoder))).toEqual(
      new Set([...software, ...hardwareEncoders]),
    )
  })

  it('ask a graphics chip as a plan would', () => {
    expect(trialOf('hevc_nvenc', 10).arguments.join(' ')).toMatch(
      /-codec:v hevc_nvenc .*-cq:v 25 .*-pix_fmt:v yuv420p10le/,
    )
    expect(trialOf('h264_vaapi', 8).arguments.join(' ')).toMatch(
      /-vaapi_device \S+ .*-i .*-vf format=nv12,hwupload .*-codec:v h264_vaapi/,
    )
  })
})

describe('readTrial', () => {
  it('takes an end without complaint for success', () => {
    expect(readTrial(trialOf('libx264', 8), ended('', 0))).toEqual({ error: null })
  })

  it('does not take eight bits for ten', () => {
    const said = (format: string) =>
      `[warning] Incompatible pixel format 'yuv420p10le' for codec 'x', auto-selecting format '${format}'`
    expect(readTrial(trialOf('h264_nvenc', 10), ended(said('yuv420p'), 0)).error?.code).toBe(
      'gpu.unsupported',
    )
    expect(readTrial(trialOf('hevc_nvenc', 10), ended(said('p010le'), 0)).error).toBeNull()
  })

  it.each([
    ['[h264_nvenc @ 0x1] [error] Cannot load libcuda.so.1', 'gpu.driver-missing'],
    ["[fatal] Unknown encoder 'h264_nvenc'", 'encoder.missing'],
    ["[fatal] Unrecognized option 'allow_sw:v'.", 'encoder.missing'],
    ['[error] Error while filtering: x', 'gpu.failed'],
    ['', 'gpu.failed'],
  ])('%j: %s', (stderr, code) => {
    expect(readTrial(trialOf('h264_nvenc', 8), ended(stderr)).error).toMatchObject({
      code,
      params: code.startsWith('encoder') ? { encoder: 'h264_nvenc' } : {},
    })
  })

  it('says so when nothing came', () => {
    expect(readLateTrial(trialOf('h264_qsv', 8), 15_000).error).toMatchObject({
      code: 'gpu.failed',
      detail: 'no answer in 15 s',
    })
  })
})

it('what is not there has no second depth', () => {
  expect(rulesOutOtherDepth('gpu.driver-missing')).toBe(true)
  expect(rulesOutOtherDepth('gpu.unsupported')).toBe(false)
})

it('hardware that works is handed to the plans by depth', () => {
  const no = { error: appError('gpu.unsupported') }
  const yes = { error: null }
  const check = (encoder: string, eightBit: typeof yes | typeof no, tenBit: typeof eightBit) =>
    ({ encoder, isHardware: encoder.includes('_'), eightBit, tenBit }) as EncoderCheck
  const tool = { path: '/x', version: '1' }
  const encoders = [
    check('libx264', yes, yes),
    check('h264_nvenc', yes, no),
    check('hevc_nvenc', yes, yes),
    check('h264_qsv', no, no),
  ]
  expect(hardwareSupport({ madeAt: 0, ffmpeg: tool, ffprobe: tool, encoders })).toEqual({
    eightBit: ['h264_nvenc', 'hevc_nvenc'],
    tenBit: ['hevc_nvenc'],
  })
  expect(hardwareSupport(null)).toEqual({ eightBit: [], tenBit: [] })
})
