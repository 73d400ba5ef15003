// A plan as ffmpeg's arguments. Arrays only: nothing here ever passes a shell.
import type { Plan } from './plan.ts'
import { fileUrl, inputGuardOptions } from './input-formats.ts'

export interface FfmpegArguments {
  readonly inputOptions: readonly string[]
  readonly input: string
  readonly outputOptions: readonly string[]
  readonly output: string
}

/** Both paths absolute; no character in them has a meaning to ffmpeg. */
export function ffmpegArguments(
  plan: Plan,
  paths: { readonly inputPath: string; readonly partPath: string },
): FfmpegArguments {
  return {
    inputOptions: [
      '-hide_banner',
      '-nostats',
      // The part file exists already: the worker made it, so that nobody else could.
      '-y',
      '-loglevel',
      'error',
      ...inputGuardOptions,
    ],
    input: fileUrl(paths.inputPath),
    outputOptions: [
      ...plan.streams.flatMap(({ source }) => ['-map', `0:${source.index}`]),
      ...plan.streams.flatMap(({ encoder, options }, index) => [
        `-codec:${index}`,
        encoder ?? 'copy',
        ...options.flatMap(([name, value]) => [`-${name}:${index}`, value]),
      ]),
      '-map_metadata',
      '0',
      '-map_chapters',
      '0',
      // One stream may begin long before another; the default of 128 packets ends such a job.
      '-max_muxing_queue_size',
      '4096',
      ...plan.containerOptions,
      '-progress',
      'pipe:1',
      '-f',
      plan.muxer,
    ],
    output: fileUrl(paths.partPath),
  }
}
