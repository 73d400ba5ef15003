// What differs between two finished files: frames, their times, their pictures, sound, subtitles, chapters.
import { execFileSync } from 'node:child_process'
import { systemTools } from '../fixtures/system-tools.ts'

/** A sound's end may lie within a millisecond, as times are written in some containers. */
const toleranceMs = 1

/**
 * Empty when nothing does that a viewer could tell.
 *
 * @param isExact no encoder decided anything: every decoded frame must be the same
 */
export function compare(whole: string, made: string, isExact = false): readonly string[] {
  const differences = [
    ...compareTimes('frame', timesOf(whole, 'v:0'), timesOf(made, 'v:0')),
    ...compareTimes('sound', endsOf(timesOf(whole, 'a:0')), endsOf(timesOf(made, 'a:0'))),
    ...compareTimes('subtitle', timesOf(whole, 's'), timesOf(made, 's')),
  ]
  const similarity = isExact ? (sumsOf(whole) === sumsOf(made) ? 1 : 0) : ssimOf(whole, made)
  if (similarity < 0.97) differences.push(isExact ? 'other pictures' : `similarity ${similarity}`)
  for (const what of ['streams', 'chapters', 'format'] as const) {
    const [wanted, found] = [factsOf(whole, what), factsOf(made, what)]
    if (found !== wanted) differences.push(`${what} ${found}, not ${wanted}`)
  }
  const damage = decode(made)
  if (damage !== '') differences.push(`does not play: ${damage}`)
  return differences
}

function compareTimes(what: string, wanted: readonly number[], found: readonly number[]): string[] {
  if (found.length !== wanted.length) return [`${found.length} of ${what}, not ${wanted.length}`]
  const at = found.findIndex((time, index) => Math.abs(time - (wanted[index] ?? 0)) > toleranceMs)
  return at === -1 ? [] : [`${what} ${at} at ${found[at]} ms, not ${wanted[at]}`]
}

/** Milliseconds at which packets are shown, ascending. */
function timesOf(file: string, streams: string): readonly number[] {
  return probe(file, `-select_streams ${streams} -show_entries packet=pts_time`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Math.round(parseFloat(line) * 1000))
    .sort((a, b) => a - b)
}

/** The first and the last packet. */
function endsOf(times: readonly number[]): readonly number[] {
  return times.length === 0 ? [] : [times[0] ?? 0, times.at(-1) ?? 0]
}

const entries = {
  streams:
    'stream=codec_name,channels,width,height:stream_tags=language,title:stream_disposition=default,forced',
  chapters: 'chapter=start_time,end_time:chapter_tags=title',
  format: 'format=format_name:format_tags=title',
}

function factsOf(file: string, what: keyof typeof entries): string {
  return probe(file, `-show_entries ${entries[what]}`).trim().replaceAll('\n', ' ')
}

function probe(file: string, what: string): string {
  const words = ['-v', 'error', ...what.split(' '), '-of', 'csv=p=0', file]
  return execFileSync(systemTools().ffprobePath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
}

/** 1 for the same pictures; a seam costs an encoder a little of its memory. */
export function ssimOf(whole: string, made: string): number {
  const told = ffmpeg('-i', whole, '-i', made, '-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-')
  return Number(/All:([\d.]+)/.exec(told)?.[1] ?? 0)
}

const asTheyCome = ['-fps_mode', 'passthrough', '-enc_time_base', '-1']

/** Of every decoded picture, in order. */
function sumsOf(file: string): string {
  return execFileSync(
    systemTools().ffmpegPath,
    ['-v', 'error', '-i', file, '-map', '0:v:0', ...asTheyCome, '-f', 'framehash', '-'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1)?.trim() ?? '')
    .join('\n')
}

function decode(file: string): string {
  return ffmpeg('-v', 'error', '-i', file, ...asTheyCome, '-f', 'null', '-').trim()
}

/** What it prints on standard error. */
function ffmpeg(...words: readonly string[]): string {
  const tool = systemTools().ffmpegPath
  return execFileSync('sh', ['-c', 'exec "$0" -hide_banner -nostats "$@" 2>&1', tool, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
}
