// ffmpeg alone, with the very arguments that a job would give it: what every job is measured against.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { ffmpegArguments } from '../../src/core/media/plan/ffmpeg-arguments.ts'
import { planJob } from '../../src/core/media/plan/plan.ts'
import { parseProbe } from '../../src/core/media/probe/probe.ts'
import type { Preset } from '../../src/shared/presets.ts'

const { REELMILL_FFMPEG: ffmpeg = 'ffmpeg', REELMILL_FFPROBE: ffprobe = 'ffprobe' } = process.env

/** Milliseconds from its start to its end; the file it makes is deleted. */
export async function timeBare(input: string, preset: Preset, outputs: string): Promise<number> {
  const asked = '-v error -show_format -show_streams -show_chapters -of json'.split(' ')
  const probe = parseProbe(execFileSync(ffprobe, [...asked, input]).toString())
  const plan = probe.ok ? planJob(preset, { probe: probe.value, path: input, sidecars: [] }) : probe
  if (!plan.ok) throw new Error(plan.error.code)
  const partPath = path.join(outputs, 'bare.part')
  const { inputs, outputOptions, output } = ffmpegArguments(plan.value, {
    inputPath: input,
    partPath,
  })
  const startedMs = performance.now()
  const child = spawn(
    ffmpeg,
    [...inputs.flatMap(({ options, url }) => options.concat('-i', url)), ...outputOptions, output],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  )
  await once(child, 'exit')
  const tookMs = performance.now() - startedMs
  if (child.exitCode !== 0) throw new Error(`expected ffmpeg to succeed, got ${child.exitCode}`)
  rmSync(partPath)
  return tookMs
}
