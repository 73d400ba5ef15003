import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createDoctor, type Examination } from '../../../src/main/doctor/doctor.ts'
import { driverFacts, linuxFacts } from '../../../src/main/doctor/driver-facts.ts'
import { encodersFile } from '../../../src/main/doctor/encoders-file.ts'
import type { DoctorReport } from '../../../src/shared/doctor.ts'
import type { HardwareSupport } from '../../../src/shared/hardware.ts'

/** A second, which is usual, is short where every core is busy. */
const patient = { timeout: 10_000 }

const report: DoctorReport = {
  madeAt: 1,
  ffmpeg: { path: '/f', version: '5.1' },
  ffprobe: { path: '/p', version: '5.1' },
  encoders: [{ encoder: 'h264_nvenc', isHardware: true, eightBit: { error: null }, tenBit: null }],
}
const order = { tools: { ffmpegPath: '/f', ffprobePath: '/p' }, guardPath: null }

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'reelmill-doctor-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

function doctorIn(dataDir: string, changes: { busy?: () => boolean; facts?: string } = {}) {
  const examine = vi.fn<() => Examination>((): Examination => ({
    report: Promise.resolve(report),
    end: async () => {},
  }))
  const changed = vi.fn<(hardware: HardwareSupport) => void>()
  const doctor = createDoctor({
    order,
    file: encodersFile(dataDir),
    madeFor: async () => changes.facts ?? 'here',
    examine,
    isBusy: changes.busy ?? (() => false),
    changed,
    log: () => undefined,
    quietMs: 1,
  })
  onTestFinished(() => doctor.stop())
  return { doctor, examine, changed }
}

it('examines once in a quiet moment, and remembers it over the next start', async () => {
  const dataDir = folder()
  const first = doctorIn(dataDir)
  first.doctor.start()
  await vi.waitFor(() => expect(first.doctor.report()).toEqual(report), patient)
  expect(first.changed).toHaveBeenCalledWith({ eightBit: ['h264_nvenc'], tenBit: [] })
  await first.doctor.stop()

  const second = doctorIn(dataDir)
  second.doctor.start()
  await vi.waitFor(() => expect(second.doctor.hardware().eightBit).toEqual(['h264_nvenc']), patient)
  expect(second.examine).not.toHaveBeenCalled()
})

it('forgets what it found for another ffmpeg or driver', async () => {
  const dataDir = folder()
  await doctorIn(dataDir).doctor.run()
  const updated = doctorIn(dataDir, { facts: 'a new driver' })
  updated.doctor.start()
  await vi.waitFor(() => expect(updated.examine).toHaveBeenCalledOnce(), patient)
})

it('waits until no job runs', async () => {
  let busy = true
  const { doctor, examine } = doctorIn(folder(), { busy: () => busy })
  doctor.start()
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(examine).not.toHaveBeenCalled()
  busy = false
  await vi.waitFor(() => expect(examine).toHaveBeenCalledOnce(), patient)
})

it('takes a damaged file for none', () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'encoders.json'), '{"version":1,"madeFor":"here","report":{}}')
  expect(encodersFile(dataDir).read('here')).toBeNull()
})

it('is ended in the middle when the app ends, and answers all the same', async () => {
  let leave: () => void = () => undefined
  const gone = new Promise<null>((resolve) => (leave = () => resolve(null)))
  const doctor = createDoctor({
    order,
    file: encodersFile(folder()),
    madeFor: async () => '',
    examine: () => ({ report: gone, end: async () => leave() }),
    isBusy: () => false,
    changed: () => undefined,
    log: () => undefined,
  })
  const run = doctor.run()
  await new Promise(setImmediate)
  await doctor.stop()
  expect(await run).toMatchObject({ ok: false })
})

it('says that there is no ffmpeg', async () => {
  const doctor = createDoctor({
    order: null,
    file: encodersFile(folder()),
    madeFor: async () => '',
    examine: () => ({ report: Promise.resolve(null), end: async () => {} }),
    isBusy: () => false,
    changed: () => undefined,
    log: () => undefined,
  })
  expect(await doctor.run()).toMatchObject({ error: { code: 'ffmpeg.missing' } })
})

it('knows the chips of a Linux by its files', () => {
  const root = folder()
  const put = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  put('proc/driver/nvidia/version', 'NVRM version: 550.54.14\nGCC')
  put('sys/class/drm/card0/device/vendor', '0x10de\n')
  put('sys/class/drm/card0/device/device', '0x2684\n')
  put('sys/class/drm/card0-HDMI-A-1/status', 'connected')
  put('dev/dri/renderD128', '')
  put('dev/dri/card0', '')
  expect(linuxFacts(root)).toEqual(['NVRM version: 550.54.14', 'card0 0x10de 0x2684', 'renderD128'])
})

it('asks Chromium of the chips elsewhere, and does without an answer', async () => {
  const info = { gpuDevice: [{ vendorId: 1, deviceId: 2, driverVersion: '3' }] }
  expect(await driverFacts('darwin', async () => info)).toContain('1 2 undefined 3')
  expect(await driverFacts('win32', () => Promise.reject(new Error('no')))).toContain('win32')
})
