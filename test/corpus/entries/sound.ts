// Sound alone, and several tracks of it.
import { mediaFile, song } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { h264, picture, small, tone, words } from '../ingredients.ts'

const alone = (
  name: string,
  extension: string,
  codec: string,
  layout = 'stereo',
  sampleRate = 48_000,
): Entry => ({
  name,
  make: () => mediaFile(extension, ...tone(0.6, layout, sampleRate), ...words(codec)),
})

const cover = words('-f lavfi -i color=red:size=64x64:duration=0.04')

export const sound: readonly Entry[] = [
  alone('wav-pcm', 'wav', '-c:a pcm_s16le'),
  alone('wav-24-bit-96-khz', 'wav', '-c:a pcm_s24le', 'stereo', 96_000),
  alone('wav-8-khz-ulaw', 'wav', '-c:a pcm_mulaw', 'mono', 8_000),
  alone('flac-24-bit-96-khz', 'flac', '-c:a flac -sample_fmt s32', 'stereo', 96_000),
  alone('flac-surround', 'flac', '-c:a flac', '5.1'),
  alone('aac-raw', 'aac', '-c:a aac'),
  alone('m4a-nameless-layout', 'm4a', '-c:a aac', '5.0(side)'),
  alone('flac-surround-side', 'flac', '-c:a flac', '5.1(side)'),
  alone('m4a-alac', 'm4a', '-c:a alac'),
  alone('ogg-vorbis', 'ogg', '-c:a libvorbis'),
  alone('opus', 'opus', '-c:a libopus'),
  alone('ac3-raw', 'ac3', '-c:a ac3', '5.1(side)'),
  alone('wma', 'wma', '-c:a wmav2'),
  alone('aiff', 'aiff', '-c:a pcm_s16be'),
  { name: 'mp3-cover', make: song },
  {
    name: 'm4a-cover',
    make: () =>
      mediaFile(
        'm4a',
        ...tone(0.6),
        ...cover,
        ...words(
          '-map 0 -map 1 -c:a aac -c:v mjpeg -disposition:v attached_pic -metadata title=Song',
        ),
      ),
  },
  {
    name: 'flac-cover',
    make: () =>
      mediaFile(
        'flac',
        ...tone(0.6),
        ...cover,
        ...words(
          '-map 0 -map 1 -c:a flac -c:v png -disposition:v attached_pic -metadata title=Song',
        ),
      ),
  },
  {
    name: 'silence',
    make: () =>
      mediaFile(
        'mp4',
        ...picture(),
        ...words('-f lavfi -i anullsrc=channel_layout=stereo:duration=0.48 -c:a aac'),
        ...h264,
      ),
  },
  {
    name: 'four-tracks',
    make: () =>
      mediaFile(
        'mkv',
        ...picture(small, 0.6),
        ...['stereo', '5.1(side)', 'mono', '7.1'].flatMap((layout) => tone(0.6, layout)),
        ...words(
          '-map 0 -map 1 -map 2 -map 3 -map 4 -c:a:0 aac -c:a:1 ac3 -c:a:2 libopus -c:a:3 flac',
        ),
        ...['eng', 'ger', 'fre', 'jpn'].flatMap((language, track) => [
          `-metadata:s:a:${track}`,
          `language=${language}`,
        ]),
        ...h264,
      ),
  },
  {
    name: 'two-tracks-mp4',
    make: () =>
      mediaFile(
        'mp4',
        ...picture(small, 0.6),
        ...tone(0.6, '5.1'),
        ...tone(0.6),
        ...words('-map 0 -map 1 -map 2 -c:a:0 aac -c:a:1 ac3'),
        ...words('-metadata:s:a:0 language=eng -metadata:s:a:1 language=spa'),
        ...h264,
      ),
  },
  // Long enough for its loudness to be measured as broadcasters do.
  {
    name: 'loud-and-quiet',
    make: () =>
      mediaFile(
        'mkv',
        ...picture(small, 4, 5),
        ...tone(4),
        ...words('-f lavfi -i sine=frequency=300:duration=4:sample_rate=44100'),
        ...words('-map 0 -map 1 -map 2 -filter:a:0 volume=3dB -filter:a:1 volume=-20dB -c:a flac'),
        ...h264,
      ),
    presets: ['fix-audio', 'audio-mp3', 'fast-1080p'],
  },
]
