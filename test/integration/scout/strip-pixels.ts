// What can be seen in a strip of thumbnails: its size, and the colour in the middle of each tile.
import { execFileSync } from 'node:child_process'
import { systemTools } from '../../fixtures/system-tools.ts'

const channels = 3

export interface Strip {
  readonly width: number
  readonly height: number
  /** 0 to 255: red, green, blue. */
  colourAt(x: number, y: number): readonly number[]
}

export function readStrip(file: string): Strip {
  const { ffmpegPath, ffprobePath } = systemTools()
  const asked = ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', file]
  const [width = 0, height = 0] = execFileSync(ffprobePath, asked, { encoding: 'utf8' })
    .trim()
    .split(',')
    .map(Number)
  const raw = ['-v', 'error', '-i', file, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-']
  const pixels = execFileSync(ffmpegPath, raw)
  return {
    width,
    height,
    colourAt(x, y) {
      const at = (y * width + x) * channels
      return [...pixels.subarray(at, at + channels)]
    },
  }
}

/** By its name, as far as a lossy picture keeps it; other colours by their numbers. */
export function nameOf(colour: readonly number[]): string {
  const bits = colour.map((value) => (value > 200 ? 1 : value < 55 ? 0 : '?')).join('')
  const names: Readonly<Record<string, string>> = {
    '100': 'red',
    '010': 'green',
    '001': 'blue',
    '111': 'white',
    '000': 'black',
  }
  return names[bits] ?? colour.join()
}
