// What tests ask of finished files, through ffprobe and ffmpeg directly.
import { execFileSync } from 'node:child_process'
import { systemTools } from '../../fixtures/system-tools.ts'

/** ffprobe's own words for each stream: `codec_name`, `width`, `tags` and so on. */
export function streamsOf(path: string): readonly Record<string, unknown>[] {
  return (probe(path, '-show_streams') as { streams: Record<string, unknown>[] }).streams
}

export function formatOf(path: string): Record<string, unknown> {
  return (probe(path, '-show_format') as { format: Record<string, unknown> }).format
}

export function chapterTitles(path: string): readonly (string | undefined)[] {
  const { chapters } = probe(path, '-show_chapters') as {
    chapters: { tags?: { title?: string } }[]
  }
  return chapters.map(({ tags }) => tags?.title)
}

/** Times at which the video's frames are shown, milliseconds, in order. */
export function frameTimes(path: string): readonly number[] {
  const text = execFileSync(
    systemTools().ffprobePath,
    ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time'].concat([
      '-of',
      'csv=p=0',
      path,
    ]),
    { encoding: 'utf8' },
  )
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Math.round(parseFloat(line) * 1000))
    .sort((a, b) => a - b)
}

/** Throws when any part of the file cannot be decoded. */
export function decodeWhole(path: string): void {
  execFileSync(
    systemTools().ffmpegPath,
    ['-v', 'error', '-xerror', '-i', path, '-fps_mode', 'passthrough', '-f', 'null', '-'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
}

function probe(path: string, what: string): unknown {
  const parameters = ['-v', 'error', what, '-of', 'json', '-i', `file:${path}`]
  return JSON.parse(execFileSync(systemTools().ffprobePath, parameters, { encoding: 'utf8' }))
}
