// Containers and the codecs that are found in them.
import { mediaFile } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { aac, h264, picture, small, tone, words } from '../ingredients.ts'

const film = (
  name: string,
  extension: string,
  codecs: string,
  ...more: readonly string[]
): Entry => ({
  name,
  make: () => mediaFile(extension, ...picture(), ...tone(), ...words(codecs), ...more),
})

const svt = '-c:v libsvtav1 -preset 12 -svtav1-params lp=1'
const vp9 = '-c:v libvpx-vp9 -deadline realtime -cpu-used 8'
const dnxhr = '-c:v dnxhd -profile:v dnxhr_hq -pix_fmt yuv422p'

export const containers: readonly Entry[] = [
  film('mp4-h264-aac', 'mp4', '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'),
  film('mp4-h264-high-aac', 'mp4', '-c:v libx264 -preset fast -pix_fmt yuv420p -c:a aac -b:a 96k'),
  film(
    'mp4-hevc-eac3',
    'mp4',
    '-c:v libx265 -preset ultrafast -x265-params log-level=error -c:a eac3',
  ),
  film('mp4-av1-opus', 'mp4', `${svt} -c:a libopus`),
  film('mp4-mpeg4-mp3', 'mp4', '-c:v mpeg4 -c:a libmp3lame'),
  film('mov-prores-pcm', 'mov', '-c:v prores_ks -profile:v hq -c:a pcm_s24le'),
  film('mov-dnxhr-pcm', 'mov', `${dnxhr} -c:a pcm_s16le`),
  film('mov-mjpeg-alac', 'mov', '-c:v mjpeg -c:a alac'),
  film('mkv-h264-ac3', 'mkv', '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a ac3'),
  film(
    'mkv-hevc-dts',
    'mkv',
    '-c:v libx265 -preset ultrafast -x265-params log-level=error -c:a dca -strict -2',
  ),
  film('mkv-av1-opus', 'mkv', `${svt} -c:a libopus`),
  film('mkv-ffv1-flac', 'mkv', '-c:v ffv1 -pix_fmt yuv422p10le -c:a flac'),
  film('mkv-vp9-vorbis', 'mkv', `${vp9} -c:a libvorbis`),
  film('webm-vp8-vorbis', 'webm', '-c:v libvpx -deadline realtime -c:a libvorbis'),
  film('webm-vp9-opus', 'webm', `${vp9} -c:a libopus`),
  film('avi-mpeg4-mp3', 'avi', '-c:v mpeg4 -vtag XVID -c:a libmp3lame'),
  film('avi-mjpeg-pcm', 'avi', '-c:v mjpeg -c:a pcm_s16le'),
  film('avi-rawvideo-pcm', 'avi', '-c:v rawvideo -pix_fmt yuv420p -c:a pcm_s16le'),
  film('ts-h264-aac', 'ts', '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'),
  film('ts-hevc-ac3', 'ts', '-c:v libx265 -preset ultrafast -x265-params log-level=error -c:a ac3'),
  film('m2ts-mpeg2-ac3', 'm2ts', '-c:v mpeg2video -c:a ac3'),
  film('mpg-mpeg1-mp2', 'mpg', '-c:v mpeg1video -c:a mp2'),
  film('vob-mpeg2-ac3', 'vob', '-c:v mpeg2video -c:a ac3'),
  film('vob-mpeg2-pcm', 'vob', '-c:v mpeg2video -c:a pcm_dvd'),
  film('flv-flv1-mp3', 'flv', '-c:v flv1 -c:a libmp3lame -ar 44100'),
  film('flv-h264-aac', 'flv', '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'),
  film('wmv-wmv2-wmav2', 'wmv', '-c:v wmv2 -c:a wmav2'),
  film('asf-msmpeg4-wmav1', 'asf', '-c:v msmpeg4 -c:a wmav1'),
  film('ogv-theora-vorbis', 'ogv', '-c:v libtheora -c:a libvorbis'),
  film('3gp-mpeg4-aac', '3gp', '-c:v mpeg4 -c:a aac -ar 16000 -ac 1'),
  film('3gp-h263', '3gp', '-c:v h263 -s 176x144 -an'),
  film('mxf-mpeg2-pcm', 'mxf', '-c:v mpeg2video -c:a pcm_s16le'),
  film('mxf-dnxhr', 'mxf', `${dnxhr} -an`),
  film('nut-huffyuv-pcm', 'nut', '-c:v ffvhuff -pix_fmt yuv420p -c:a pcm_s16be'),
  film(
    'avi-dv',
    'avi',
    '-c:v dvvideo -vf scale=720:576,setsar=16/15 -pix_fmt yuv420p -ar 48000 -c:a pcm_s16le',
  ),
  { name: 'gif', make: () => mediaFile('gif', ...picture(small, 0.5, 10)) },
  { name: 'h264-raw', make: () => mediaFile('h264', ...picture(), ...h264) },
  {
    name: 'm2v-raw',
    make: () => mediaFile('m2v', ...picture(), ...words('-c:v mpeg2video -bf 2')),
  },
  {
    name: 'mp4-h264-baseline',
    make: () =>
      mediaFile('mp4', ...picture(), ...tone(), ...h264, ...words('-profile:v baseline'), ...aac),
  },
]
