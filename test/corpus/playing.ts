// A file played to its end by ffmpeg itself: every frame's time, and what the first one looks like.
import { words } from './ingredients.ts'
import { runTool } from './run-tool.ts'

interface PlayedStream {
  readonly kind: 'video' | 'audio'
  /** Seconds, of each frame of the picture or packet of sound. */
  readonly times: readonly number[]
  readonly start: number
  readonly end: number
  /** Of each frame; equal where not a bit was lost. */
  readonly checksums: readonly string[]
}

export interface Played {
  /** What ffmpeg complained about; empty for a sound file. */
  readonly complaints: string
  readonly video: PlayedStream | null
  readonly audio: readonly PlayedStream[]
  /** The first frame, scaled down to 16 × 16 pixels of red, green and blue; empty without picture. */
  readonly thumbnail: Uint8Array
}

export interface PlayOptions {
  readonly hasVideo: boolean
  /** Cut out of the middle of the picture before it is scaled down. */
  readonly inside?: { readonly width: number; readonly height: number }
  /** Layout in which the frames are summed up, to compare them with those of another file. */
  readonly pixels?: string
}

export async function play(
  path: string,
  { hasVideo, inside, pixels }: PlayOptions,
): Promise<Played> {
  const crop = inside === undefined ? '' : `crop=${inside.width}:${inside.height},`
  const look = ['-vf', `${crop}format=rgb24,scale=16:16:flags=area`]
  const { code, stdout, stderr, extra } = await runTool('ffmpeg', [
    ...words('-v error -xerror -i'),
    `file:${path}`,
    ...(hasVideo ? words('-map 0:V:0') : []),
    ...words('-map 0:a? -fps_mode passthrough -enc_time_base:v -1'),
    ...(pixels === undefined ? [] : ['-pix_fmt', pixels]),
    ...words('-f framecrc pipe:1'),
    ...(hasVideo ? words('-map 0:V:0 -frames:v 1') : []),
    ...(hasVideo ? [...look, ...words('-f rawvideo pipe:3')] : []),
  ])
  const streams = parseFrames(stdout)
  return {
    complaints: code === 0 ? stderr.trim() : `ended with ${code}: ${stderr.trim()}`,
    video: streams.find(({ kind }) => kind === 'video') ?? null,
    audio: streams.filter(({ kind }) => kind === 'audio'),
    thumbnail: extra,
  }
}

/** Seconds from the first to the last moment of what is seen or heard. */
export function lengthOf(streams: readonly (PlayedStream | null)[]): number {
  const present = streams.filter((stream) => stream !== null)
  return Math.max(...present.map(({ end }) => end)) - Math.min(...present.map(({ start }) => start))
}

/** `#tb 0: 1/12800`, `#media_type 0: video`, then `stream, dts, pts, duration, size, checksum`. */
function parseFrames(text: string): readonly PlayedStream[] {
  const ticks: number[] = []
  const kinds: string[] = []
  const frames: { time: number; length: number; checksum: string }[][] = []
  for (const line of text.split('\n')) {
    const header = /^#(tb|media_type) (\d+): (\S+)/.exec(line)
    if (header) {
      const [, name, index, value = ''] = header
      const [numerator, denominator] = value.split('/').map(Number)
      if (name === 'tb') ticks[Number(index)] = (numerator ?? 0) / (denominator ?? 1)
      else kinds[Number(index)] = value
    } else if (/^\d/.test(line)) {
      const [index = 0, , pts = 0, duration = 0] = line.split(',').map(Number)
      const tick = ticks[index] ?? 0
      const checksum = line.split(',')[5]?.trim() ?? ''
      const frame = { time: pts * tick, length: duration * tick, checksum }
      ;(frames[index] ??= []).push(frame)
    }
  }
  return kinds.map((kind, index) => {
    const found = (frames[index] ?? []).toSorted((one, other) => one.time - other.time)
    const times = found.map(({ time }) => time)
    const last = found.at(-1)
    return {
      kind: kind === 'video' ? 'video' : 'audio',
      times,
      start: times[0] ?? 0,
      end: last === undefined ? 0 : last.time + Math.max(last.length, usualDistance(times, kind)),
      checksums: found.map(({ checksum }) => checksum),
    }
  })
}

/** What the last frame of a picture stands for where nobody says. */
function usualDistance(times: readonly number[], kind: string): number {
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  return kind === 'video' && times.length > 1 ? (last - first) / (times.length - 1) : 0
}
