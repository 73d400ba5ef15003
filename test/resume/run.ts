// `npm run test:resume [-- --kills N --film WORD --encoder WORD --seed S]`: long jobs of every kind of
// film and every encoder, killed at random moments, must come out as an unbroken run makes them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { encodeVideo, opus } from '../../src/shared/presets/build.ts'
import type { Preset, VideoSettings } from '../../src/shared/presets.ts'
import { presetNamed } from '../fixtures/worker-process.ts'
import { compare } from './compare.ts'
import { films } from './films.ts'
import { makeKilled, makeUnbroken, victims, type KilledRun } from './make.ts'
import { seededRandom } from './seeded-random.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '2' },
    film: { type: 'string', default: '' },
    encoder: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const kills = Number(values.kills)
const random = seededRandom(Number(values.seed))

const encoders: readonly (readonly [string, Partial<VideoSettings>, Preset['container']])[] = [
  [
    'lossless',
    { encoder: 'libx264', speed: 'ultrafast', quality: { mode: 'constant', value: 0 } },
    'mkv',
  ],
  [
    'x264',
    { encoder: 'libx264', speed: 'medium', quality: { mode: 'constant', value: 26 } },
    'mp4',
  ],
  ['x265', { encoder: 'libx265', speed: 'fast', quality: { mode: 'constant', value: 28 } }, 'mkv'],
  [
    'SVT-AV1',
    { encoder: 'libsvtav1', speed: '8', quality: { mode: 'constant', value: 35 } },
    'mp4',
  ],
  ['VP9', { encoder: 'libvpx-vp9', speed: '5', quality: { mode: 'constant', value: 35 } }, 'webm'],
]

const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-resume-'))
let failures = 0
try {
  process.stdout.write(`${kills} kills each, seed ${values.seed}\n`)
  sayRow(['encoder', 'film', ...victims, 'resumed', 'result'])
  for (const [encoder, settings, container] of encoders) {
    if (!encoder.toLowerCase().includes(values.encoder.toLowerCase())) continue
    for (const film of films()) {
      if (!film.name.toLowerCase().includes(values.film.toLowerCase())) continue
      const base = presetNamed('fast-1080p')
      const preset: Preset = {
        ...base,
        container,
        audio: container === 'webm' ? opus : base.audio,
        video: encodeVideo({
          encoder: 'libx264',
          quality: { mode: 'constant', value: 26 },
          maxFps: film.name.includes('30 wanted') ? 30 : null,
          ...settings,
        }),
      }
      const { killed, continued, differences } = await tryOne(
        film.path,
        preset,
        encoder === 'lossless',
      )
      if (differences.length > 0) failures += 1
      const verdict = differences.length === 0 ? 'same' : differences.join('; ')
      const counts = [...victims.map((victim) => killed[victim]), continued]
      sayRow([encoder, film.name, ...counts.map(String), verdict])
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function tryOne(
  input: string,
  preset: Preset,
  isExact: boolean,
): Promise<Omit<KilledRun, 'made'> & { readonly differences: readonly string[] }> {
  try {
    const whole = await makeUnbroken(input, preset, folder)
    const { made, ...run } = await makeKilled(input, preset, folder, kills, random)
    const differences = compare(whole, made, isExact)
    for (const file of [whole, made]) rmSync(file)
    return { ...run, differences }
  } catch (error) {
    return { killed: { ffmpeg: 0, worker: 0, main: 0 }, continued: 0, differences: [String(error)] }
  }
}

function sayRow([encoder = '', film = '', ...rest]: readonly string[]): void {
  const cells = rest.slice(0, -1).map((cell) => cell.padStart(9))
  process.stdout.write(
    `${encoder.padEnd(8)} ${film.padEnd(24)} ${cells.join(' ')}  ${rest.at(-1) ?? ''}\n`,
  )
}

process.stdout.write(failures === 0 ? 'all the same\n' : `${failures} differ\n`)
process.exitCode = failures === 0 ? 0 : 1
