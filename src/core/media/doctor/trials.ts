// What is tried of each encoder that Reelmill can use: a few frames, small, as its plans would ask for them.
import {
  deviceOptions,
  hardwareEncoders,
  hardwareOptions,
  uploadFilters,
} from '../plan/hardware.ts'

export interface Trial {
  readonly encoder: string
  readonly isHardware: boolean
  readonly depth: 8 | 10
  /** All of ffmpeg's arguments. */
  readonly arguments: readonly string[]
}

type Options = readonly (readonly [name: string, value: string])[]

interface SoftwareEncoder {
  /** Pixel format of each depth that Reelmill asks it for; null where it has none. */
  readonly eightBit: string | null
  readonly tenBit: string | null
  readonly options: (depth: 8 | 10) => Options
}

const plain = { eightBit: 'yuv420p', tenBit: 'yuv420p10le', options: () => [] }

export const softwareEncoders: Readonly<Record<string, SoftwareEncoder>> = {
  libx264: plain,
  libx265: { ...plain, options: () => [['x265-params', 'log-level=error']] },
  libsvtav1: plain,
  'libvpx-vp9': plain,
  prores_ks: { eightBit: null, tenBit: 'yuv422p10le', options: () => [] },
  dnxhd: {
    eightBit: 'yuv422p',
    tenBit: 'yuv422p10le',
    options: (depth) => [['profile', depth === 8 ? 'dnxhr_sq' : 'dnxhr_hqx']],
  },
  ffv1: plain,
  gif: { eightBit: 'rgb8', tenBit: null, options: () => [] },
}

/** Above what NVENC and DNxHR ask for at least (145 × 49, 256 × 120). */
const picture = 'color=size=256x144:rate=25:duration=0.2'

/** Chips that look ahead give nothing for a single frame. */
const frames = '3'

/** In the order in which they are shown. */
export const trials: readonly Trial[] = [
  ...Object.entries(softwareEncoders).flatMap(softwareTrials),
  ...hardwareEncoders.flatMap((encoder) => [hardware(encoder, 8), hardware(encoder, 10)]),
]

function softwareTrials([encoder, asked]: [string, SoftwareEncoder]): readonly Trial[] {
  const { eightBit, tenBit, options } = asked
  const found: Trial[] = []
  if (eightBit !== null) found.push(software(encoder, 8, eightBit, options(8)))
  if (tenBit !== null) found.push(software(encoder, 10, tenBit, options(10)))
  return found
}

function software(encoder: string, depth: 8 | 10, format: string, options: Options): Trial {
  const asked: Options = [...options, ['pix_fmt', format]]
  return { encoder, isHardware: false, depth, arguments: trialArguments(encoder, asked, [], []) }
}

function hardware(encoder: string, depth: 8 | 10): Trial {
  const format = depth === 8 ? 'yuv420p' : 'yuv420p10le'
  const filters = uploadFilters(encoder, format)
  const asked: Options = [
    ...hardwareOptions(encoder, { mode: 'constant', value: 25 }),
    // Frames that lie in the chip's memory have a format already.
    ...(filters.length > 0 ? [] : ([['pix_fmt', format]] as const)),
  ]
  const device = deviceOptions(encoder)
  return {
    encoder,
    isHardware: true,
    depth,
    arguments: trialArguments(encoder, asked, filters, device),
  }
}

function trialArguments(
  encoder: string,
  options: Options,
  filters: readonly string[],
  device: readonly string[],
): readonly string[] {
  return [
    ...words('-hide_banner -nostats -loglevel level+info'),
    ...device,
    ...words(`-f lavfi -i ${picture}`),
    ...(filters.length === 0 ? [] : ['-vf', filters.join(',')]),
    '-codec:v',
    encoder,
    ...options.flatMap(([name, value]) => [`-${name}:v`, value]),
    ...words(`-frames:v ${frames} -f null -`),
  ]
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
