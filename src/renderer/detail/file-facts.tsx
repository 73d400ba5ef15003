// The file that came in, and the one that came of it.
import type { JobView } from '../../shared/job.ts'
import { formatBytes, formatDuration } from '../../shared/strings/format.ts'
import type { MediaFacts } from '../../shared/media-facts.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { formatSizeChange } from '../format/figures.ts'
import { formatMoment } from '../format/moment.ts'
import { splitPath } from '../format/path.ts'
import { usePresetName } from '../presets/use-presets.ts'
import { FactList, type Fact } from './fact-list.tsx'
import { Section } from './section.tsx'

const facts = () => text().facts

export function SourceFacts({ job }: { readonly job: JobView }) {
  return (
    <Section title={text().sections.source}>
      <FactList
        facts={[
          [facts().folder, splitPath(job.inputPath).folder],
          [facts().size, formatBytes(job.inputSizeBytes)],
          ...(job.facts === null ? [] : mediaFacts(job.facts)),
        ]}
      />
    </Section>
  )
}

export function FinishedFacts({ job }: { readonly job: JobView }) {
  const { outputPath, outputSizeBytes, inputSizeBytes, startedAtMs, finishedAtMs } = job
  const preset = usePresetName(job.presetId)
  const took =
    outputPath === null || startedAtMs === null || finishedAtMs === null
      ? null
      : formatDuration(finishedAtMs - startedAtMs)
  return (
    <Section title={text().sections.finished}>
      <FactList
        facts={[
          [facts().name, outputPath === null ? null : splitPath(outputPath).name],
          [facts().size, outputSizeBytes === null ? null : sizeOf(inputSizeBytes, outputSizeBytes)],
          [
            facts().savedTo,
            outputPath === null ? job.destinationDir : splitPath(outputPath).folder,
          ],
          [facts().preset, preset],
          [facts().took, took],
        ]}
      />
    </Section>
  )
}

function mediaFacts(media: MediaFacts): readonly Fact[] {
  const { durationSeconds, width, height, frameRate, audioTracks, channels, recordedAt } = media
  const picture = [
    width === null || height === null ? null : text().picture(width, height),
    frameRate === null ? null : text().framesPerSecond(formatRate(frameRate)),
    media.videoCodec,
    media.hdr ? text().hdr : null,
  ]
  const sound = [
    media.audioCodec,
    channels === null ? null : text().channels(channels),
    audioTracks > 1 ? text().tracks(audioTracks) : null,
  ]
  const recordedMs = recordedAt === null ? NaN : Date.parse(recordedAt)
  return [
    [facts().length, durationSeconds === null ? null : formatDuration(durationSeconds * 1000)],
    [facts().picture, listed(picture)],
    [facts().sound, listed(sound)],
    [facts().subtitles, media.subtitleTracks === 0 ? null : text().tracks(media.subtitleTracks)],
    [facts().recorded, Number.isNaN(recordedMs) ? null : formatMoment(recordedMs)],
  ]
}

const listed = (known: readonly (string | null)[]) =>
  known.filter((fact) => fact !== null).join(', ')

/** `25`, `29.97`. */
function formatRate(rate: number): string {
  return String(Math.round(rate * 100) / 100)
}

function sizeOf(beforeBytes: number, afterBytes: number): string {
  const change = formatSizeChange(beforeBytes, afterBytes)
  const size = formatBytes(afterBytes)
  return change === null ? size : `${size} ${text().smaller(change)}`
}
