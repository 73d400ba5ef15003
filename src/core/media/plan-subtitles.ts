// Subtitles: text wherever the container has a text codec, pictures only where they can be copied.
import type { Preset } from '../../shared/presets.ts'
import type { ContainerRules } from './containers.ts'
import type { PlannedStream } from './plan.ts'
import type { Probe, SubtitleStream } from './probe.ts'

const textCodecs = new Set([
  'subrip',
  'ass',
  'mov_text',
  'webvtt',
  'text',
  'microdvd',
  'subviewer',
  'subviewer1',
  'sami',
  'realtext',
  'mpl2',
  'jacosub',
  'pjs',
  'vplayer',
  'stl',
])

export interface PlannedSubtitles {
  readonly kept: readonly PlannedStream[]
  /** How many the container cannot hold. */
  readonly leftOut: number
}

export function planSubtitles(
  preset: Preset,
  { subtitles }: ContainerRules,
  probe: Probe,
): PlannedSubtitles {
  // A file of sound alone has no place where a player would show them.
  if (subtitles === null || preset.video.mode === 'none') return { kept: [], leftOut: 0 }
  const sources = probe.streams.filter((stream) => stream.kind === 'subtitle')
  const kept = sources.flatMap((source) => planSubtitle(source, subtitles))
  return { kept, leftOut: sources.length - kept.length }
}

function planSubtitle(
  source: SubtitleStream,
  { copies, text }: NonNullable<ContainerRules['subtitles']>,
): readonly PlannedStream[] {
  const { codec } = source
  if (copies.has(codec)) return [{ kind: 'subtitle', source, encoder: null, codec, options: [] }]
  if (!textCodecs.has(codec)) return []
  return [{ kind: 'subtitle', source, encoder: text, codec: text, options: [] }]
}
