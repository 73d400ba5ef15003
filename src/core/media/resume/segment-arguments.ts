// The encode of a job that is made in segments: the picture alone, from the first frame that is missing.
import { fileUrl, inputGuardOptions } from '../input-formats.ts'
import { globalOptions, type FfmpegArguments } from '../plan/ffmpeg-arguments.ts'
import type { Plan } from '../plan/plan.ts'
import { frameTimeUs, type Timeline } from './timeline.ts'
import { filterOf } from './resume-rule.ts'
import { segmentName } from './checkpoint.ts'

export interface SegmentRun {
  readonly inputPath: string
  /** Holds the segments; ffmpeg works in it. */
  readonly folder: string
  readonly timeline: Timeline
  /** Beginning of the file, ticks of the picture's clock. */
  readonly startTicks: number
  /**
   * When the source's key frames are shown, microseconds from the beginning; null where its container
   * finds them by itself.
   */
  readonly keyTimesUs: readonly number[] | null
  /** Frames that are there already. */
  readonly doneFrames: number
  readonly doneSegments: number
}

/** Where ffmpeg writes down which segments it has finished; one for each run. */
export function listName(doneSegments: number): string {
  return `list-${doneSegments}.csv`
}

/** Longer than any reach of an encoder's look back, and short enough to cost little. */
const marginSeconds = 3

/** Shorter ones cost key frames, longer ones cost work when the power fails. */
const segmentSeconds = 5

export function segmentArguments(plan: Plan, run: SegmentRun): FfmpegArguments {
  const { timeline, doneFrames, doneSegments, folder, startTicks } = run
  const [video] = plan.streams
  const seekSeconds = seekTo(run)
  const filters = [`setpts=PTS-(${startTicks})`, filterOf(plan), fromFrame(timeline, doneFrames)]
  return {
    inputs: [
      {
        options: [
          ...globalOptions,
          ...inputGuardOptions,
          '-copyts',
          ...(doneFrames > 0 && seekSeconds > 0
            ? ['-noaccurate_seek', '-ss', seekSeconds.toFixed(6)]
            : []),
        ],
        url: fileUrl(run.inputPath),
      },
    ],
    outputOptions: [
      '-map',
      `0:${video?.source.index ?? 0}`,
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
      '-codec:0',
      video?.encoder ?? 'copy',
      ...(video?.options ?? [])
        .filter(([name]) => !['filter', 'fps_mode', 'tag', 'enc_time_base'].includes(name))
        .flatMap(([name, value]) => [`-${name}:0`, name === 'x265-params' ? closed(value) : value]),
      '-filter:0',
      filters.filter((part) => part !== '').join(','),
      '-fps_mode:0',
      'passthrough',
      ...ownClock(timeline),
      '-avoid_negative_ts',
      'disabled',
      '-segment_time',
      String(segmentSeconds),
      '-segment_format',
      'mp4',
      '-reset_timestamps',
      '1',
      '-segment_start_number',
      String(doneSegments),
      '-segment_list',
      `${folder}/${listName(doneSegments)}`,
      '-segment_list_type',
      'csv',
      '-progress',
      'pipe:1',
      '-f',
      'segment',
    ],
    // A pattern: a folder's own per cent signs are doubled.
    output: `${folder.replaceAll('%', '%%')}/s%05d.mp4`,
  }
}

/** Frames of an open group are shown before the key frame that begins their segment. */
function closed(x265Parameters: string): string {
  return `${x265Parameters}:open-gop=0`
}

/**
 * Containers without an index are entered anywhere, and nothing is seen before the next key frame, which
 * may come after the frame that is wanted: there, one is looked for that lies before it.
 */
function seekTo({ timeline, keyTimesUs, doneFrames }: SegmentRun): number {
  const latest = frameTimeUs(timeline, doneFrames) / 1e6 - marginSeconds
  if (keyTimesUs === null) return latest
  const before = keyTimesUs.filter((timeUs) => timeUs / 1e6 <= latest)
  return before.reduce((last, timeUs) => Math.max(last, timeUs / 1e6), 0) - reorderSeconds
}

/** A packet lies before the moment at which it is shown; no encoder looks ahead further. */
const reorderSeconds = 1

/** Filters that begin with this frame, by its number or its own time. */
function fromFrame(timeline: Timeline, frame: number): string {
  if (timeline.kind === 'steady') {
    const { numerator, denominator } = timeline.rate
    return `fps=${numerator}/${denominator},trim=start_pts=${timeline.first + frame}`
  }
  return `trim=start_pts=${timeline.times[frame] ?? 0}`
}

function ownClock(timeline: Timeline): readonly string[] {
  if (timeline.kind === 'steady') return []
  const { numerator, denominator } = timeline.timeBase
  return ['-enc_time_base:0', `${numerator}/${denominator}`]
}

/** Segments that a list names as finished. The last line may still be being written. */
export function finishedSegments(list: string, doneSegments: number): readonly string[] {
  return list
    .split('\n')
    .slice(0, -1)
    .map((_, at) => segmentName(doneSegments + at))
}
