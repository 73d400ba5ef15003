// What the encoder itself is told: speed, profile, level and bit depth.
import type { VideoSettings } from '../../../shared/presets.ts'
import type { SettingReader } from './setting-reader.ts'
import type { EncoderMatch } from './video-encoders.ts'

type EncoderSettings = Pick<VideoSettings, 'speed' | 'profile' | 'level' | 'pixelFormat'>

export function mapEncoderSettings(reader: SettingReader, match: EncoderMatch): EncoderSettings {
  // The sums of the first pass, and a stream for a person's own knobs: neither is ours to hand on.
  reader.leaveWhen('VideoMultiPass', true, 'passes')
  reader.leaveWhen('VideoTwoPass', true, 'passes')
  reader.leaveUnless('VideoTune', ['none', 'auto'], 'no-setting')
  reader.leaveUnless('VideoOptionExtra', [], 'no-setting')
  if (reader.flag('x264UseAdvancedOptions') === true) {
    reader.leaveUnless('x264Option', [], 'no-setting')
  }
  return {
    speed: mapSpeed(reader, match),
    ...mapProfile(reader, match),
    level: mapLevel(reader, match),
  }
}

const x26xSpeeds: ReadonlySet<string> = new Set([
  'ultrafast',
  'superfast',
  'veryfast',
  'faster',
  'fast',
  'medium',
  'slow',
  'slower',
  'veryslow',
  'placebo',
])

/** libvpx knows numbers only. */
const vp9Speeds: ReadonlyMap<string, string> = new Map([
  ['veryfast', '5'],
  ['faster', '4'],
  ['fast', '3'],
  ['medium', '2'],
  ['slow', '1'],
  ['slower', '0'],
  ['veryslow', '0'],
])

function mapSpeed(reader: SettingReader, { encoder }: EncoderMatch): string | null {
  const speed = reader.word('VideoPreset')
  if (speed === '' || speed === 'default' || speed === 'auto') return null
  switch (encoder) {
    case 'libx264':
    case 'libx265':
      if (x26xSpeeds.has(speed)) return speed
      break
    case 'libsvtav1':
      if (/^\d{1,2}$/.test(speed) && Number(speed) <= 13) return String(Number(speed))
      if (speed === '-1') {
        reader.leave('VideoPreset', 'replaced', '0')
        return '0'
      }
      break
    case 'libvpx-vp9': {
      const number = vp9Speeds.get(speed)
      if (number !== undefined) return number
      break
    }
    case 'gpu-h264':
    case 'gpu-hevc':
    case 'gpu-av1':
      if (speed !== 'medium' && speed !== 'balanced') reader.leave('VideoPreset', 'graphics-chip')
      return null
    // They know no speeds.
    case 'prores_ks':
    case 'dnxhd':
    case 'ffv1':
    case 'gif':
      return null
  }
  reader.leave('VideoPreset', 'unknown-value')
  return null
}

function mapProfile(
  reader: SettingReader,
  { encoder, tenBit }: EncoderMatch,
): Pick<EncoderSettings, 'profile' | 'pixelFormat'> {
  const wished = reader.word('VideoProfile')
  const pixelFormat = tenBit ? 'yuv420p10le' : 'yuv420p'
  const wide = tenBit ? 'yuv422p10le' : 'yuv422p'
  const byDepth = { profile: null, pixelFormat } as const
  const isUsual = wished === '' || wished === 'auto' || wished === 'none' || wished === 'default'
  const leave = () => {
    if (!isUsual) reader.leave('VideoProfile', 'no-setting')
  }
  switch (encoder) {
    case 'libx264':
      // Profiles of eight bits would refuse ten.
      if (!tenBit && ['baseline', 'main', 'high'].includes(wished)) {
        return { profile: wished, pixelFormat }
      }
      if (wished === 'high422') return { profile: wished, pixelFormat: wide }
      if (wished === 'high10' && tenBit) return { profile: wished, pixelFormat }
      if (!(wished === 'high' && tenBit)) leave()
      return byDepth
    case 'libx265':
      if (wished === (tenBit ? 'main10' : 'main')) return { profile: wished, pixelFormat }
      if (wished === 'main422-10') return { profile: null, pixelFormat: 'yuv422p10le' }
      leave()
      return byDepth
    case 'libsvtav1':
    case 'gpu-av1':
      if (wished !== 'main') leave()
      return byDepth
    case 'libvpx-vp9':
      if (wished !== (tenBit ? '2' : '0')) leave()
      return byDepth
    case 'gpu-h264':
      if (wished !== 'high' && !isUsual) reader.leave('VideoProfile', 'graphics-chip')
      return byDepth
    case 'gpu-hevc':
      if (wished !== (tenBit ? 'main10' : 'main') && !isUsual) {
        reader.leave('VideoProfile', 'graphics-chip')
      }
      return byDepth
    case 'prores_ks': {
      const profile = proResProfiles.get(isUsual ? 'standard' : wished)
      if (profile === undefined) reader.leave('VideoProfile', 'replaced', 'hq')
      return { profile: profile ?? 'hq', pixelFormat: 'yuv422p10le' }
    }
    case 'dnxhd': {
      const known = /^(?:dnxhr[_-]?)?(lb|sq|hqx|hq)$/.exec(wished)?.[1]
      const profile = `dnxhr_${known ?? (tenBit ? 'hqx' : 'hq')}`
      if (known === undefined && !isUsual) reader.leave('VideoProfile', 'replaced', profile)
      return { profile, pixelFormat: profile === 'dnxhr_hqx' ? 'yuv422p10le' : 'yuv422p' }
    }
    case 'ffv1':
    case 'gif':
      leave()
      return { profile: null, pixelFormat: 'source' }
  }
}

const proResProfiles: ReadonlyMap<string, string> = new Map([
  ['proxy', 'proxy'],
  ['lt', 'lt'],
  ['standard', 'standard'],
  ['hq', 'hq'],
])

function mapLevel(reader: SettingReader, { encoder }: EncoderMatch): string | null {
  const level = reader.word('VideoLevel')
  if (level === '' || level === 'auto') return null
  const takesLevels = encoder === 'libx264' || encoder === 'libx265'
  if (takesLevels && /^[1-9](\.[0-9])?$/.test(level)) return level
  reader.leave('VideoLevel', encoder.startsWith('gpu-') ? 'graphics-chip' : 'no-setting')
  return null
}
