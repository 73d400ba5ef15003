// Joins finished segments with the rest of the source: the picture is copied, all else made as planned.
import { fileUrl } from '../input-formats.ts'
import { ffmpegArguments, globalOptions, type FfmpegArguments } from '../plan/ffmpeg-arguments.ts'
import type { Plan } from '../plan/plan.ts'
import type { Segment } from './checkpoint.ts'
import { frameTimeUs, type Timeline } from './timeline.ts'

export const joinListName = 'segments.ffconcat'

/** What the concat demuxer reads: names beside it, and exact lengths that leave no gap. */
export function joinList(segments: readonly Segment[], timeline: Timeline): string {
  let frame = 0
  const lines = segments.flatMap(({ name, count }) => {
    const lengthUs = frameTimeUs(timeline, frame + count) - frameTimeUs(timeline, frame)
    frame += count
    // The last one's length is its own: nothing comes after it.
    return [`file ${name}`, ...(lengthUs > 0 ? [`duration ${(lengthUs / 1e6).toFixed(6)}`] : [])]
  })
  return ['ffconcat version 1.0', ...lines, ''].join('\n')
}

/** @param folder of segments and list */
export function joinArguments(
  plan: Plan,
  paths: { readonly inputPath: string; readonly partPath: string; readonly folder: string },
  timeline: Timeline,
): FfmpegArguments {
  const { inputs, outputOptions, output } = ffmpegArguments(withCopiedPicture(plan), paths)
  const [source, ...sidecars] = inputs
  const lateSeconds = frameTimeUs(timeline, 0) / 1e6
  return {
    inputs: [
      {
        options: [
          ...globalOptions,
          '-protocol_whitelist',
          'file,pipe',
          '-auto_convert',
          '0',
          ...(lateSeconds > 0 ? ['-itsoffset', lateSeconds.toFixed(6)] : []),
          '-f',
          'concat',
        ],
        url: fileUrl(`${paths.folder}/${joinListName}`),
      },
      ...(source === undefined ? [] : [source]),
      ...sidecars,
    ],
    outputOptions: shiftInputs(outputOptions, plan),
    output,
  }
}

/** The segments are input 0; everything that came from the source or beside it moves up by one. */
function shiftInputs(options: readonly string[], plan: Plan): readonly string[] {
  const picture = plan.streams[0]?.source.index ?? 0
  let isFirstMap = true
  return options.flatMap((option, at) => {
    const name = options[at - 1]
    if (name === '-map' && isFirstMap) {
      isFirstMap = false
      return ['0:0']
    }
    if (name === '-map') return [option.replace(/^(\d+):/, (_, input) => `${Number(input) + 1}:`)]
    if (name === '-map_metadata') {
      // What encoded the source did not encode this.
      return ['1', '-map_metadata:s:0', `1:s:${picture}`, '-metadata:s:0', 'encoder=']
    }
    if (name === '-map_chapters') return ['1']
    return [option]
  })
}

function withCopiedPicture(plan: Plan): Plan {
  return {
    ...plan,
    streams: plan.streams.map((stream, at) =>
      at === 0
        ? { ...stream, encoder: null, options: stream.options.filter(([name]) => name === 'tag') }
        : stream,
    ),
  }
}
