// The sound: every track, its codec, its channels, its language, its loudness.
import { codecNames } from '../codec-names.ts'
import { containerFacts, endingOf, isAmong } from '../containers.ts'
import { words } from '../ingredients.ts'
import { same, unless, type Check, type Finished } from '../finished.ts'
import type { ReadStream } from '../reading.ts'
import { runTool } from '../run-tool.ts'

export const checkSound: Check = (finished) => {
  const { preset, source, output } = finished
  const facts = containerFacts[endingOf(preset, source.reading.path)]
  const before = preset.audio.mode === 'none' ? [] : source.reading.audio.slice(0, facts.tracks)
  const after = output.reading.audio
  if (after.length !== before.length) {
    return [`it has ${after.length} tracks of sound, not ${before.length}`]
  }
  return before.flatMap((track, at) => {
    const found = after[at]
    return found === undefined ? [] : compare(`track ${at + 1}`, track, found, finished)
  })
}

function compare(
  name: string,
  track: ReadStream,
  found: ReadStream,
  finished: Finished,
): readonly string[] {
  const facts = containerFacts[endingOf(finished.preset, finished.source.reading.path)]
  const { codec_name: codec = '', channels = 0, channel_layout: layout } = found
  const losesLayout = track.channel_layout !== undefined && layout === undefined
  return [
    ...unless(codecsOf(track, finished).includes(codec), `${name} is ${codec}`),
    ...unless(
      channels === channelsOf(track, found, finished),
      `${name} has ${channels} channels, made of ${track.channels}`,
    ),
    // Then no player finds the speakers; of two there is no question.
    ...unless(
      channels <= 2 || !losesLayout,
      `${name} has lost its layout, ${track.channel_layout}`,
    ),
    ...(facts.languages
      ? same(`the language of ${name}`, languageOf(found), languageOf(track))
      : []),
  ]
}

function codecsOf(track: ReadStream, { preset, source, entry }: Finished): readonly string[] {
  const facts = containerFacts[endingOf(preset, source.reading.path)]
  const codec = track.codec_name ?? ''
  const { audio } = preset
  if (audio.mode === 'none') return []
  if (audio.mode === 'copy') return [isAmong(facts.audio, codec) ? codec : facts.otherAudio]
  const made = codecNames[audio.encoder]
  const encoded = isAmong(facts.audio, made) ? made : facts.otherAudio
  const isKept =
    audio.loudness === null &&
    (audio.keep as readonly string[]).includes(codec) &&
    isAmong(facts.audio, codec) &&
    (track.channels ?? 0) <= (audio.maxChannels ?? Infinity)
  // Where a beginning would show that was hidden, nothing is copied.
  return isKept ? (entry.hidesBeginning ? [codec, encoded] : [codec]) : [encoded]
}

function channelsOf(track: ReadStream, found: ReadStream, { preset }: Finished): number {
  const most = preset.audio.mode === 'encode' ? (preset.audio.maxChannels ?? Infinity) : Infinity
  return Math.min(track.channels ?? 0, most, found.codec_name === 'mp3' ? 2 : Infinity)
}

/** MP4 has a word for an unknown language, Matroska none; French has two words. */
function languageOf({ tags }: ReadStream): string {
  const language = tags?.['language'] ?? 'und'
  return language === 'fra' ? 'fre' : language
}

/** Loudness is measured in blocks of 0.4 s, of which a shorter track has none. */
const shortestSeconds = 0.45

/** LU. ffmpeg's loudnorm does not hear the seventh and eighth channel. */
function toleranceFor(track: ReadStream | undefined): number {
  return (track?.channels ?? 0) > 6 ? 2.5 : 1
}

export async function checkLoudness(finished: Finished): Promise<readonly string[]> {
  const { preset, source, output } = finished
  if (preset.audio.mode !== 'encode' || preset.audio.loudness === null) return []
  const wanted = preset.audio.loudness
  const faults: string[] = []
  for (const at of output.reading.audio.keys()) {
    const length = (output.played.audio[at]?.end ?? 0) - (output.played.audio[at]?.start ?? 0)
    const before = await loudnessOf(source.reading.path, at)
    if (length < shortestSeconds || before === null) continue
    const after = await loudnessOf(output.reading.path, at)
    faults.push(
      ...unless(
        after !== null && Math.abs(after - wanted) <= toleranceFor(output.reading.audio[at]),
        `track ${at + 1} is at ${after} LUFS, made of ${before}`,
      ),
    )
  }
  return faults
}

/** Null for silence. */
async function loudnessOf(path: string, track: number): Promise<number | null> {
  const { stderr } = await runTool('ffmpeg', [
    ...words('-hide_banner -nostats -i'),
    `file:${path}`,
    ...words(`-map 0:a:${track} -filter:a ebur128 -f null -`),
  ])
  const found = [...stderr.matchAll(/I:\s+(-?[\d.]+|-inf|nan) LUFS/g)].at(-1)?.[1]
  const loudness = Number(found)
  return Number.isFinite(loudness) && loudness > -69 ? loudness : null
}
