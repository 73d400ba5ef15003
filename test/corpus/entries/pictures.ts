// Sizes, shapes, turns, depths and colours of pictures.
import { mediaFile, turned } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { aac, h264, picture, small, tone, words } from '../ingredients.ts'

const upright = () => mediaFile('mp4', ...picture(), ...tone(), ...h264, ...aac)

const turnedBy = (degrees: 90 | 180 | 270): Entry => ({
  name: `turned-${degrees}`,
  make: () => turned(upright(), degrees),
})

const sized = (name: string, size: string, seconds = 0.2): Entry => ({
  name,
  make: () => mediaFile('mp4', ...picture(size, seconds), ...h264),
})

/** The test picture itself is always even. */
const odd = (name: string, extension: string, size: string, codec: string): Entry => ({
  name,
  make: () =>
    mediaFile(
      extension,
      ...picture(),
      ...words(`-vf format=yuv444p,scale=${size},setsar=1 ${codec}`),
    ),
})

const x265 = (parameters: string) => [
  ...words('-c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -x265-params'),
  `log-level=error:${parameters}`,
]
const bt2020 = (transfer: string) =>
  words(`-color_primaries bt2020 -colorspace bt2020nc -color_range tv -color_trc ${transfer}`)

const hdr10 = [
  ...x265(
    'hdr-opt=1:repeat-headers=1:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:' +
      'master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50):' +
      'max-cll=1000,400',
  ),
  ...bt2020('smpte2084'),
]
const hlg = [
  ...x265('colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc'),
  ...bt2020('arib-std-b67'),
]

const woven = (name: string, extension: string, order: 'tff' | 'bff', codec: string): Entry => ({
  name,
  make: () =>
    mediaFile(
      extension,
      ...picture(small, 0.48, 50),
      ...words(
        `-vf tinterlace=interleave_${order === 'tff' ? 'top' : 'bottom'},setfield=${order} ${codec}`,
      ),
    ),
})

export const pictures: readonly Entry[] = [
  turnedBy(90),
  turnedBy(180),
  turnedBy(270),
  {
    name: 'turned-90-anamorphic',
    make: () =>
      turned(mediaFile('mp4', ...picture('180x144', 0.48), '-vf', 'setsar=16/11', ...h264), 90),
  },
  odd('odd-yuv444p', 'mkv', '321:181', '-c:v ffv1 -pix_fmt yuv444p'),
  odd('odd-h264-yuv444p', 'mp4', '257:145', '-c:v libx264 -preset ultrafast -pix_fmt yuv444p'),
  odd('odd-vp9', 'webm', '257:145', '-c:v libvpx-vp9 -cpu-used 8 -deadline realtime'),
  {
    name: 'anamorphic-pal',
    make: () =>
      mediaFile(
        'mpg',
        ...picture('352x288'),
        ...words('-vf setsar=16/11 -c:v mpeg2video -aspect 16:9'),
      ),
  },
  {
    name: 'anamorphic-narrow',
    make: () => mediaFile('mkv', ...picture('352x240'), '-vf', 'setsar=10/11', ...h264),
  },
  { name: 'hdr10', make: () => mediaFile('mp4', ...picture(), ...tone(), ...hdr10, ...aac) },
  { name: 'hdr10-mkv', make: () => mediaFile('mkv', ...picture(), ...hdr10) },
  { name: 'hlg', make: () => mediaFile('mkv', ...picture(), ...tone(), ...hlg, ...aac) },
  {
    name: 'ten-bit-sdr',
    make: () =>
      mediaFile(
        'mkv',
        ...picture(),
        ...words('-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le'),
      ),
  },
  {
    name: 'full-range',
    make: () =>
      mediaFile(
        'mp4',
        ...picture(),
        ...words('-vf scale=out_range=full -c:v libx264 -preset ultrafast -pix_fmt yuvj420p'),
      ),
  },
  {
    name: 'alpha-prores4444',
    make: () =>
      mediaFile(
        'mov',
        ...picture(),
        ...words('-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le'),
      ),
  },
  {
    name: 'alpha-vp9',
    make: () =>
      mediaFile(
        'webm',
        ...picture(),
        ...words(
          '-c:v libvpx-vp9 -cpu-used 8 -deadline realtime -auto-alt-ref 0 -pix_fmt yuva420p',
        ),
      ),
  },
  {
    name: 'rgb-png-mov',
    make: () => mediaFile('mov', ...picture(), ...words('-c:v png -pix_fmt rgb24')),
  },
  {
    name: 'grey-ffv1',
    make: () => mediaFile('mkv', ...picture(), ...words('-c:v ffv1 -pix_fmt gray')),
  },
  woven('woven-tff-mpeg2', 'mpg', 'tff', '-c:v mpeg2video -flags +ilme+ildct -top 1'),
  woven('woven-bff-mpeg2', 'mkv', 'bff', '-c:v mpeg2video -flags +ilme+ildct -top 0'),
  woven('woven-tff-h264', 'mp4', 'tff', '-c:v libx264 -preset ultrafast -x264-params tff=1'),
  sized('very-wide', '2560x64'),
  sized('very-tall', '64x1280'),
  sized('tiny-16', '16x16'),
  sized('portrait', '144x256', 0.48),
  sized('square', '300x300'),
  sized('2160p', '4096x2160', 0.08),
]
