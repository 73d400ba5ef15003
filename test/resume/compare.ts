// What differs between two finished files: frames, their times, their pictures, sound, chapters.
import { execFileSync } from 'node:child_process'
import { systemTools } from '../fixtures/system-tools.ts'

/** Empty when nothing does that a viewer could tell. */
export function compare(whole: string, made: string): readonly string[] {
  const [wanted, found] = [frames(whole), frames(made)]
  const differences: string[] = []
  if (found.times.length !== wanted.times.length) {
    differences.push(`${found.times.length} frames, not ${wanted.times.length}`)
  } else if (found.times.some((time, at) => Math.abs(time - (wanted.times[at] ?? 0)) > 1)) {
    const first = found.times.findIndex((time, at) => Math.abs(time - (wanted.times[at] ?? 0)) > 1)
    const [is, was] = [found.times[first] ?? 0, wanted.times[first] ?? 0]
    differences.push(`frame ${first} at ${is} ms, not ${was}`)
  }
  const similarity = ssim(whole, made)
  if (similarity < 0.97) differences.push(`similarity ${similarity}`)
  if (found.streams !== wanted.streams) differences.push(`streams ${found.streams}`)
  if (Math.abs(found.audioStartMs - wanted.audioStartMs) > 1) {
    differences.push(`sound begins at ${found.audioStartMs} ms, not ${wanted.audioStartMs}`)
  }
  const damage = decode(made)
  if (damage !== '') differences.push(`does not play: ${damage}`)
  return differences
}

function frames(file: string) {
  const times = probe(file, '-select_streams v:0 -show_entries packet=pts_time')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Math.round(parseFloat(line) * 1000))
    .sort((a, b) => a - b)
  const streams = probe(file, '-show_entries stream=codec_name,channels,width,height')
  const sound = probe(file, '-select_streams a:0 -show_entries stream=start_time')
  return {
    times,
    streams: streams.trim().replaceAll('\n', ' '),
    audioStartMs: Math.round(parseFloat(sound || '0') * 1000),
  }
}

function probe(file: string, what: string): string {
  const words = ['-v', 'error', ...what.split(' '), '-of', 'csv=p=0', file]
  return execFileSync(systemTools().ffprobePath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
}

/** 1 for the same pictures; a seam costs an encoder a little of its memory. */
function ssim(whole: string, made: string): number {
  const told = ffmpeg('-i', whole, '-i', made, '-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-')
  return Number(/All:([\d.]+)/.exec(told)?.[1] ?? 0)
}

function decode(file: string): string {
  const asTheyCome = ['-fps_mode', 'passthrough', '-enc_time_base', '-1']
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
