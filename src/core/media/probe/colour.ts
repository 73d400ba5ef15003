// What a picture's numbers mean as light, and how bright the screen was on which it was graded.
import { z } from 'zod'
import { numeric } from './numeric.ts'

/** ffprobe's names; null where the stream does not say. */
export interface Colour {
  readonly range: string | null
  readonly matrix: string | null
  readonly transfer: string | null
  readonly primaries: string | null
}

export const rawColour = {
  color_range: z.string().optional(),
  color_space: z.string().optional(),
  color_transfer: z.string().optional(),
  color_primaries: z.string().optional(),
}

export function readColour(raw: {
  readonly color_range?: string | undefined
  readonly color_space?: string | undefined
  readonly color_transfer?: string | undefined
  readonly color_primaries?: string | undefined
}): Colour {
  const known = (name: string | undefined) =>
    name === undefined || name === 'unknown' || name === 'reserved' ? null : name
  return {
    range: known(raw.color_range),
    matrix: known(raw.color_space),
    transfer: known(raw.color_transfer),
    primaries: known(raw.color_primaries),
  }
}

/** SMPTE ST 2084 (HDR10, Dolby Vision's base) and hybrid log-gamma. */
export function isHdr({ transfer }: Colour): boolean {
  return transfer === 'smpte2084' || transfer === 'arib-std-b67'
}

/** HDR10's static metadata: chromaticities (CIE 1931) and luminances (cd/m²). */
interface MasteringDisplay {
  readonly green: Point
  readonly blue: Point
  readonly red: Point
  readonly white: Point
  readonly maxLuminance: number
  readonly minLuminance: number
}
type Point = readonly [x: number, y: number]

/** Brightest pixel and brightest average picture, cd/m². */
interface ContentLight {
  readonly max: number
  readonly average: number
}

export interface HdrMetadata {
  readonly mastering: MasteringDisplay | null
  readonly light: ContentLight | null
}

const sideDataSchema = z.looseObject({
  side_data_type: z.string().optional(),
  max_content: numeric,
  max_average: numeric,
})
const framesSchema = z.object({
  frames: z.array(z.object({ side_data_list: z.array(sideDataSchema).optional() })),
})

/** @param json what `ffprobe -show_frames -of json` printed of the first frame */
export function parseHdrMetadata(json: string): HdrMetadata {
  let data: unknown = null
  try {
    data = JSON.parse(json)
  } catch {
    // What is not said is not known.
  }
  const parsed = framesSchema.safeParse(data)
  const sides = parsed.success
    ? parsed.data.frames.flatMap(({ side_data_list: list }) => list ?? [])
    : []
  const ofType = (type: string) => sides.find(({ side_data_type: found }) => found === type)
  const light = ofType('Content light level metadata')
  return {
    mastering: readMastering(ofType('Mastering display metadata')),
    light:
      light === undefined || light.max_content === null || light.max_average === null
        ? null
        : { max: light.max_content, average: light.max_average },
  }
}

function readMastering(side: Record<string, unknown> | undefined): MasteringDisplay | null {
  const value = (name: string) => {
    const text = side?.[name]
    const [numerator, denominator] = typeof text === 'string' ? text.split('/') : []
    return Number(numerator) / Number(denominator)
  }
  const point = (name: string): Point => [value(`${name}_x`), value(`${name}_y`)]
  const found = {
    green: point('green'),
    blue: point('blue'),
    red: point('red'),
    white: point('white_point'),
    maxLuminance: value('max_luminance'),
    minLuminance: value('min_luminance'),
  }
  return Object.values(found).flat().every(Number.isFinite) ? found : null
}
