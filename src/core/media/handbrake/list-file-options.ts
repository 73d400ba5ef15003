// What HandBrake lets one choose about the file itself and Reelmill always does one way.
import type { Preset } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'

export function listFileOptions(reader: SettingReader, container: Preset['container']): void {
  reader.leaveWhen('ChapterMarkers', false, 'chapters')
  reader.leaveWhen('MetadataPassthrough', false, 'metadata')
  reader.leaveWhen('MetadataPassthru', false, 'metadata')
  for (const name of ['Mp4HttpOptimize', 'Optimize']) {
    // Only these two have an index to put in front.
    const unlike = reader.flag(name) === false && (container === 'mp4' || container === 'mov')
    if (unlike) reader.leave(name, 'streaming')
  }
  reader.leaveWhen('AlignAVStart', true, 'timing')
  reader.leaveWhen('Mp4iPodCompatible', true, 'no-setting')
  reader.leaveWhen('InlineParameterSets', true, 'no-setting')
  for (const kind of ['Audio', 'Subtitle']) {
    reader.leaveUnless(`${kind}AutomaticNamingBehavior`, ['none', 'off'], 'no-setting')
    reader.leaveWhen(`${kind}TrackNamePassthru`, false, 'metadata')
  }
}
