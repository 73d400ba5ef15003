// A plan as ffmpeg's arguments. Arrays only: nothing here ever passes a shell.
import { fileUrl, inputGuardOptions } from '../input-formats.ts'
import { measureFilter } from './loudness.ts'
import type { Plan, PlannedStream } from './plan.ts'

interface FfmpegInput {
  readonly options: readonly string[]
  readonly url: string
}

export interface FfmpegArguments {
  /** The source first; the options before everything are among the first one's. */
  readonly inputs: readonly FfmpegInput[]
  readonly outputOptions: readonly string[]
  readonly output: string
}

/** Absolute paths; no character in them has a meaning to ffmpeg. */
export interface RunPaths {
  readonly inputPath: string
  readonly partPath: string
}

/** Which of a plan's runs of ffmpeg. Two passes share a log, which lies beside the part file. */
export type Pass = 'only' | 'first' | 'second'

export const globalOptions = [
  '-hide_banner',
  '-nostats',
  // The part file exists already: the worker made it, so that nobody else could.
  '-y',
  // The level in front of each line tells what is an error from what only speaks of one.
  '-loglevel',
  'level+info',
]

const toNowhere = { options: ['-f', 'null'], output: '-' }

export function ffmpegArguments(plan: Plan, paths: RunPaths, pass: Pass = 'only'): FfmpegArguments {
  // The first pass looks at the picture alone.
  const streams = pass === 'first' ? plan.streams.slice(0, 1) : plan.streams
  return {
    inputs: inputsOf(plan, paths),
    outputOptions: [
      ...(plan.complexFilter === null ? [] : ['-filter_complex', plan.complexFilter]),
      ...streams.flatMap((stream) => ['-map', mapped(stream, plan)]),
      ...streams.flatMap(streamOptions),
      ...(pass === 'only' ? [] : passOptions(pass, paths)),
      ...(pass === 'first'
        ? []
        : [
            '-map_metadata',
            '0',
            '-map_chapters',
            '0',
            // One stream may begin long before another; the default of 128 packets ends such a job.
            '-max_muxing_queue_size',
            '4096',
            ...plan.containerOptions,
          ]),
      '-progress',
      'pipe:1',
      ...(pass === 'first' ? toNowhere.options : ['-f', plan.muxer]),
    ],
    output: pass === 'first' ? toNowhere.output : fileUrl(paths.partPath),
  }
}

/** Hears a track through to its end, and prints how loud it is. */
export function measureArguments(
  plan: Plan,
  { source }: PlannedStream,
  loudness: number,
  paths: RunPaths,
): FfmpegArguments {
  return {
    inputs: inputsOf({ ...plan, sidecars: [] }, paths),
    outputOptions: [
      '-map',
      `0:${source.index}`,
      '-filter:0',
      measureFilter(loudness),
      '-progress',
      'pipe:1',
      ...toNowhere.options,
    ],
    output: toNowhere.output,
  }
}

/** Plays a finished part file through, and fails at the first frame that is not sound. */
export function decodeArguments(partPath: string): FfmpegArguments {
  return {
    inputs: [
      { options: [...globalOptions, '-xerror', ...inputGuardOptions], url: fileUrl(partPath) },
    ],
    outputOptions: [
      '-map',
      '0:v?',
      '-map',
      '0:a?',
      // Frames as they come: doubling or dropping some would only take time.
      '-fps_mode',
      'passthrough',
      // On the clock of the file: one of whole frames is too coarse for a variable rate.
      '-enc_time_base',
      '-1',
      '-progress',
      'pipe:1',
      ...toNowhere.options,
    ],
    output: toNowhere.output,
  }
}

/** What ffmpeg and its encoders write beside a part file between two passes. */
export function passFiles(partPath: string): readonly string[] {
  const log = `${passLog(partPath)}-0.log`
  return [log, `${log}.mbtree`, `${log}.temp`, `${log}.mbtree.temp`]
}

/** A film has the subtitles of a few languages beside it; those beyond stay where they are. */
const mostSidecars = 20

/** Where copies of sidecars lie whose text had to be written in another way. */
export function sidecarCopies(partPath: string): readonly string[] {
  return Array.from({ length: mostSidecars }, (_, at) => `${partPath}.sub${at}`)
}

/** Everything that may lie beside a part file because of it. */
export function companionFiles(partPath: string): readonly string[] {
  return [...passFiles(partPath), ...sidecarCopies(partPath)]
}

function passLog(partPath: string): string {
  return `${partPath}.2p`
}

function passOptions(pass: 'first' | 'second', { partPath }: RunPaths): readonly string[] {
  return ['-pass:0', pass === 'first' ? '1' : '2', '-passlogfile:0', passLog(partPath)]
}

function inputsOf(plan: Plan, { inputPath }: RunPaths): readonly FfmpegInput[] {
  const stretch = stretchOptions(plan)
  return [
    {
      options: [
        ...globalOptions,
        ...plan.deviceOptions,
        ...inputGuardOptions,
        ...plan.sourceOptions,
        ...stretch,
      ],
      url: fileUrl(inputPath),
    },
    ...plan.sidecars.map(({ path, format }) => ({
      options: ['-protocol_whitelist', 'file,pipe', ...stretch, '-f', format],
      url: fileUrl(path),
    })),
  ]
}

function stretchOptions({ trim }: Plan): readonly string[] {
  if (trim === null) return []
  return [
    ...(trim.start > 0 ? ['-ss', String(trim.start)] : []),
    ...(trim.end === null ? [] : ['-t', String(trim.end - trim.start)]),
  ]
}

function mapped({ kind, input, source }: PlannedStream, { complexFilter }: Plan): string {
  return kind === 'video' && complexFilter !== null ? '[picture]' : `${input}:${source.index}`
}

function streamOptions({ encoder, options }: PlannedStream, index: number): readonly string[] {
  return [
    `-codec:${index}`,
    encoder ?? 'copy',
    ...options.flatMap(([name, value]) => [`-${name}:${index}`, value]),
  ]
}
