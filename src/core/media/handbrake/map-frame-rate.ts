// Frames a second: a highest rate, an exact one, or the source's.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

type Rates = Pick<VideoSettings, 'maxFps' | 'fps'>

/** Frames a second that make a video: one in a minute to what no camera of a person's does. */
const slowest = 1 / 60
const fastest = 1000

const sources: Rates = { maxFps: null, fps: null }

export function mapFrameRate(reader: SettingReader): Rates {
  const written = reader.word('VideoFramerate')
  const mode = reader.word('VideoFramerateMode') || oldMode(reader)
  if (written === '' || written === 'auto' || written === 'same as source') {
    // Evenly spaced at a rate that only the source knows.
    if (mode === 'cfr') reader.leave('VideoFramerateMode', 'timing')
    return sources
  }
  const rate = Number(written)
  if (!(rate >= slowest && rate <= fastest)) {
    reader.leave('VideoFramerate', 'unknown-value')
    return sources
  }
  switch (mode) {
    case '':
    case 'pfr':
      return { maxFps: exactRate(rate), fps: null }
    case 'cfr':
      return { maxFps: null, fps: exactRate(rate) }
    case 'vfr':
      return sources
    default:
      reader.leave('VideoFramerateMode', 'unknown-value')
      return { maxFps: exactRate(rate), fps: null }
  }
}

/** Before there was a word for it. */
function oldMode(reader: SettingReader): string {
  const [peak, constant] = [reader.flag('VideoFrameratePFR'), reader.flag('VideoFramerateCFR')]
  if (peak === true) return 'pfr'
  return constant === true ? 'cfr' : ''
}

/** Television's 23.976 and 29.97 are 24000/1001 and 30000/1001, which no decimal number says. */
function exactRate(rate: number): number {
  const full = Math.round((rate * 1001) / 1000)
  const exact = (full * 1000) / 1001
  return Math.abs(exact - rate) < 0.005 && !Number.isInteger(rate) ? exact : rate
}
