// Subtitles: text wherever the container has a text codec, pictures only where they can be copied; or
// one of them drawn into the picture.
import type { Preset } from '../../../shared/presets.ts'
import { fileUrl } from '../input-formats.ts'
import type { Probe, SubtitleStream } from '../probe/probe.ts'
import type { ContainerRules } from './containers.ts'
import { filterValue } from './filter-escape.ts'
import type { PlannedStream } from './plan.ts'
import type { Sidecar } from './sidecar.ts'

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

/** What is drawn into the picture, and by which means. */
export type Burn =
  /** Text, as a filter behind the others: sharp at the finished size. */
  | { readonly kind: 'text'; readonly filter: string }
  /** Pictures, laid over the source's before anything else is done to it. */
  | { readonly kind: 'image'; readonly streamIndex: number }

export interface PlannedSubtitles {
  readonly kept: readonly PlannedStream[]
  /** Those among the inputs that are used, in the order of their streams. */
  readonly sidecars: readonly Sidecar[]
  readonly burn: Burn | null
  /** How many the container cannot hold. */
  readonly leftOut: { readonly images: number; readonly texts: number }
}

const nothing: PlannedSubtitles = {
  kept: [],
  sidecars: [],
  burn: null,
  leftOut: { images: 0, texts: 0 },
}

/** @param inputPath absolute; a drawn text is read from the source a second time */
export function planSubtitles(
  preset: Preset,
  { subtitles }: ContainerRules,
  probe: Probe,
  inputPath: string,
  neighbours: readonly Sidecar[],
): PlannedSubtitles {
  // A file of sound alone has no place where a player would show them.
  if (preset.subtitles === 'none' || preset.video.mode === 'none') return nothing
  const sources = probe.streams.filter((stream) => stream.kind === 'subtitle')
  const sidecars = preset.sidecars ? neighbours : []
  if (preset.subtitles === 'burn' && preset.video.mode === 'encode') {
    return { ...nothing, burn: chooseBurn(preset, sources, inputPath, sidecars) }
  }
  if (subtitles === null) return nothing
  const kept = sources.flatMap((source) => planSubtitle(source, subtitles))
  const left = sources.filter((source) => !kept.some((stream) => stream.source === source))
  const images = left.filter(({ codec }) => !textCodecs.has(codec)).length
  return {
    kept: [...kept, ...sidecars.map((sidecar, at) => besideSource(sidecar, at + 1, subtitles))],
    sidecars,
    burn: null,
    leftOut: { images, texts: left.length - images },
  }
}

function planSubtitle(
  source: SubtitleStream,
  { copies, text }: NonNullable<ContainerRules['subtitles']>,
): readonly PlannedStream[] {
  const { codec } = source
  const stream = { kind: 'subtitle', source, input: 0, options: [] } as const
  if (copies.has(codec)) return [{ ...stream, encoder: null, codec }]
  return textCodecs.has(codec) ? [{ ...stream, encoder: text, codec: text }] : []
}

const codecOfFormat: Record<Sidecar['format'], string> = {
  srt: 'subrip',
  ass: 'ass',
  webvtt: 'webvtt',
}

function besideSource(
  { format, language }: Sidecar,
  input: number,
  { copies, text }: NonNullable<ContainerRules['subtitles']>,
): PlannedStream {
  const codec = codecOfFormat[format]
  const isCopied = copies.has(codec)
  return {
    kind: 'subtitle',
    source: {
      kind: 'subtitle',
      index: 0,
      codec,
      startSeconds: 0,
      durationSeconds: null,
      bitRate: null,
      language,
      isDefault: false,
      isForced: false,
    },
    input,
    encoder: isCopied ? null : text,
    codec: isCopied ? codec : text,
    options: language === null ? [] : [['metadata:s', `language=${language}`]],
  }
}

/** The one that a player would show unasked, else the first, else the file beside the source. */
function chooseBurn(
  { trim }: Preset,
  sources: readonly SubtitleStream[],
  inputPath: string,
  sidecars: readonly Sidecar[],
): Burn | null {
  const chosen =
    sources.find(({ isForced }) => isForced) ??
    sources.find(({ isDefault }) => isDefault) ??
    sources[0]
  const skipped = trim?.start ?? 0
  if (chosen === undefined) {
    const [beside] = sidecars
    return beside === undefined
      ? null
      : { kind: 'text', filter: drawText(beside.path, null, skipped) }
  }
  if (!textCodecs.has(chosen.codec)) return { kind: 'image', streamIndex: chosen.index }
  const place = sources.indexOf(chosen)
  return { kind: 'text', filter: drawText(inputPath, place, skipped) }
}

/** Times are those of the whole film: where its beginning is cut off, frames are late for it. */
function drawText(path: string, place: number | null, skippedSeconds: number): string {
  const draw = [
    `subtitles=filename=${filterValue(fileUrl(path))}`,
    ...(place === null ? [] : [`si=${place}`]),
  ].join(':')
  if (skippedSeconds === 0) return draw
  return `setpts=PTS+${skippedSeconds}/TB,${draw},setpts=PTS-${skippedSeconds}/TB`
}
