import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { processesIn } from './processes.ts'
import { Reelmill } from './reelmill.ts'
import { newScene } from './scene.ts'
import { ask } from './terminal.ts'

it('doctor --json tells of both tools and every encoder, and remembers it', async () => {
  const scene = await newScene()
  const answer = await ask(scene, 'doctor', '--json')
  expect(answer.code).toBe(0)
  expect(answer.all('tool')).toMatchObject([
    { tool: 'ffmpeg', path: expect.stringMatching(/ffmpeg/), version: expect.any(String) },
    { tool: 'ffprobe', path: expect.stringMatching(/ffprobe/), version: expect.any(String) },
  ])
  const encoders = answer.all('encoder')
  expect(encoders.find(({ encoder }) => encoder === 'libx264')).toMatchObject({
    isHardware: false,
    eightBit: { error: null },
    tenBit: { error: null },
    whyNot: null,
  })
  expect(encoders.find(({ encoder }) => encoder === 'h264_nvenc')).toMatchObject({
    isHardware: true,
    eightBit: { error: { code: expect.stringMatching(/^(?:gpu|encoder)\./) } },
    whyNot: expect.stringMatching(/\.$/),
  })
  const file = path.join(scene.dataDir, 'encoders.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 })
})

it('doctor prints a table for a person', async () => {
  const scene = await newScene()
  const { stdout, code } = await ask(scene, 'doctor')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ffmpeg +\S+ +\//m)
  expect(stdout).toMatch(/^libx265 +8 bit works +10 bit works$/m)
  expect(stdout).toMatch(/^h264_nvenc +8 bit no +10 bit no +\S.*\.$/m)
})

it('an examination that is under way does not keep Reelmill from ending', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  expect(await reelmill.invoke('doctor.report', {})).toEqual({ ok: true, value: null })
  await reelmill.page.evaluate(() => {
    const { reelmill: bridge } = window as unknown as {
      readonly reelmill: { invoke(name: string, input: object): Promise<unknown> }
    }
    void bridge.invoke('doctor.run', {})
  })
  await expect
    .poll(() => processesIn('color=size=256x144').length, { interval: 20, timeout: 20_000 })
    .toBeGreaterThan(0)
  await reelmill.close()
  expect(processesIn('color=size=256x144')).toEqual([])
  expect(existsSync(path.join(scene.dataDir, 'encoders.json'))).toBe(false)
})
