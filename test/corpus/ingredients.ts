// What inputs are made of, as ffmpeg's arguments.

export const words = (text: string): readonly string[] => text.split(' ')

/** Cheap to decode and to encode, and just large enough for DNxHR. */
export const small = '256x144'

export function picture(
  size = small,
  seconds = 0.48,
  rate: number | string = 25,
): readonly string[] {
  return words(`-f lavfi -i testsrc2=size=${size}:rate=${rate}:duration=${seconds}`)
}

/** A tone in every channel, each of its own height. */
export function tone(seconds = 0.48, layout = 'stereo', sampleRate = 48_000): readonly string[] {
  const channels = Array.from(
    { length: channelsOf[layout] ?? 2 },
    (_, channel) => `0.2*sin(${440 + 110 * channel}*2*PI*t)`,
  )
  return words(
    `-f lavfi -i aevalsrc=${channels.join('|')}:s=${sampleRate}:c=${layout}:d=${seconds}`,
  )
}

const channelsOf: Readonly<Record<string, number>> = {
  mono: 1,
  stereo: 2,
  '5.1(side)': 6,
  '5.1': 6,
  '5.0(side)': 5,
  '7.1': 8,
}

export const h264 = words('-c:v libx264 -preset ultrafast -pix_fmt yuv420p')
export const aac = words('-c:a aac')
