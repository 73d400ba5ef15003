// Nothing lost at either end, no frame doubled or dropped, picture and sound together.
import { encodedVideo, unless, type Check, type Finished } from '../finished.ts'
import { lengthOf } from '../playing.ts'

/** Samples in the longest coded frame of sound; encoders pad with up to two at each end. */
const padding = 4 * 1152

export const checkLength: Check = (finished) => {
  const { entry, source, output, preset } = finished
  if (entry.hidesBeginning) return []
  const [before, after] = [source.played, output.played]
  const picture = preset.video.mode === 'none' ? null : before.video
  const sound = after.audio.length === 0 ? [] : before.audio.slice(0, after.audio.length)
  const wanted = lengthOf([picture, ...sound])
  const found = lengthOf([after.video, ...after.audio])
  const off = found - wanted
  return unless(
    Math.abs(off) <= toleranceOf(finished),
    `it plays ${found.toFixed(3)} s, not ${wanted.toFixed(3)} s`,
  )
}

function toleranceOf({ source, output, container }: Finished): number {
  const rates = [...source.reading.audio, ...output.reading.audio].map(({ sample_rate: rate }) =>
    Number(rate),
  )
  const frames = [source.played.video, output.played.video].map(longestFrame)
  return (
    Math.max(...frames) +
    (rates.length === 0 ? 0.001 : padding / Math.min(...rates)) +
    (container === 'gif' ? 0.1 : 0)
  )
}

function longestFrame(stream: { readonly times: readonly number[] } | null): number {
  const times = stream?.times ?? []
  return Math.max(0, ...times.slice(1).map((time, at) => time - (times[at] ?? time)))
}

/** Seconds; clocks of 90 kHz and of milliseconds, and GIF's of hundredths. */
const tickSeconds = 0.0021
const gifTickSeconds = 0.01

export const checkFrames: Check = (finished) => {
  const { entry, source, output } = finished
  const settings = encodedVideo(finished)
  const [before, after] = [source.played.video, output.played.video]
  if (before === null || after === null || entry.hidesBeginning) return []
  const cap = settings?.maxFps ?? Infinity
  const rate = rateOf(before.times)
  if (settings !== null && rate > cap * 1.01) {
    const found = rateOf(after.times)
    // Within the clock's own steps.
    const span = (after.times.at(-1) ?? 0) - after.start
    return unless(
      found <= cap * (1.011 + gifTickSeconds / span),
      `it has ${found.toFixed(2)} frames a second, not ${cap}`,
    )
  }
  if (settings?.quality.mode === 'size' || settings?.encoder === 'gif') return []
  if (before.times.length !== after.times.length) {
    return [`it has ${after.times.length} frames, not ${before.times.length}`]
  }
  const late = before.times.findIndex(
    (time, at) =>
      Math.abs(time - before.start - ((after.times[at] ?? 0) - after.start)) > tickSeconds,
  )
  return unless(
    late < 0,
    `frame ${late} is shown at ${after.times[late]} s, not ${before.times[late]}`,
  )
}

/** Over the whole; one frame has no rate. */
function rateOf(times: readonly number[]): number {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return span > 0 ? (times.length - 1) / span : 0
}

/** Seconds by which lips may move before or after they are heard: less than anyone notices. */
const lipSync = 0.06

/** Samples that AAC hides at its beginning, and shows where a container cannot hide them. */
const hiddenSamples = 1024

export const checkTogether: Check = ({ entry, source, output }) => {
  const before = leadOf(source.played)
  const after = leadOf(output.played)
  if (before === null || after === null || entry.hidesBeginning) return []
  const rate = Number(source.reading.audio[0]?.sample_rate)
  return unless(
    Math.abs(after - before) <= lipSync + hiddenSamples / rate,
    `its sound begins ${after.toFixed(3)} s after its picture, not ${before.toFixed(3)} s`,
  )
}

function leadOf({ video, audio }: Finished['source']['played']): number | null {
  const [first] = audio
  return video === null || first === undefined ? null : first.start - video.start
}
