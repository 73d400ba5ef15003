// How long, how fast, from where on.
import { clip, mediaFile, variableRateClip } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { aac, h264, picture, small, tone, words } from '../ingredients.ts'

const timed = (name: string, extension: string, ...parameters: readonly string[]): Entry => ({
  name,
  make: () => mediaFile(extension, ...parameters),
})

export const timing: readonly Entry[] = [
  timed('120-fps', 'mp4', ...picture(small, 0.3, 120), ...h264),
  timed('1-fps', 'mp4', ...picture(small, 3, 1), ...tone(3), ...h264, ...aac),
  timed('23.976-fps', 'mkv', ...picture(small, 0.5, '24000/1001'), ...tone(0.5), ...h264, ...aac),
  timed('59.94-fps', 'mp4', ...picture(small, 0.5, '60000/1001'), ...h264),
  { name: 'variable-rate', make: variableRateClip },
  timed(
    'variable-rate-mkv',
    'mkv',
    ...picture(small, 0.6, 30),
    ...tone(0.6),
    ...words("-vf select='not(mod(n\\,3))+lt(n\\,5)' -fps_mode vfr"),
    ...h264,
    ...aac,
  ),
  timed('single-frame', 'mp4', ...picture(small, 0.04), ...h264),
  timed('under-a-tenth', 'mp4', ...picture(small, 0.08), ...tone(0.08), ...h264, ...aac),
  timed(
    'late-sound',
    'mkv',
    ...picture(small, 0.8),
    ...words('-itsoffset 0.3'),
    ...tone(0.5),
    ...h264,
    ...words('-c:a aac'),
  ),
  timed(
    'late-picture',
    'mp4',
    ...words('-itsoffset 0.3'),
    ...picture(small, 0.5),
    ...tone(0.8),
    ...h264,
    ...aac,
  ),
  timed('sound-outlasts', 'mp4', ...picture(small, 0.4), ...tone(1), ...h264, ...aac),
  timed(
    'picture-outlasts',
    'mkv',
    ...picture(small, 1),
    ...tone(0.4),
    ...h264,
    ...words('-c:a flac'),
  ),
  {
    name: 'edit-list',
    make: () => mediaFile('mp4', ...words('-ss 0.7'), '-i', clip(2), ...words('-c copy')),
    hidesBeginning: true,
  },
  timed(
    'ts-late-clock',
    'ts',
    ...picture(),
    ...tone(),
    ...words('-output_ts_offset 5000'),
    ...h264,
    ...aac,
  ),
]
