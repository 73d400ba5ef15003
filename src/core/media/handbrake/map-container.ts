// What kind of file it becomes.
import type { Preset } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

const containers: ReadonlyMap<string, Preset['container']> = new Map([
  ['', 'mp4'],
  ['av_mp4', 'mp4'],
  ['mp4', 'mp4'],
  ['m4v', 'mp4'],
  ['av_mkv', 'mkv'],
  ['mkv', 'mkv'],
  ['av_webm', 'webm'],
  ['webm', 'webm'],
  ['av_mov', 'mov'],
  ['mov', 'mov'],
])

export function mapContainer(reader: SettingReader): Preset['container'] {
  const container = containers.get(reader.word('FileFormat'))
  if (container !== undefined) return container
  reader.leave('FileFormat', 'replaced', 'mkv')
  return 'mkv'
}
