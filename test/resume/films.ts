// The kinds of film that a long job may be made of: four to eight segments of each.
import { clip, mediaFile, plainFile, turned } from '../fixtures/media.ts'

export interface Film {
  readonly name: string
  readonly path: string
}

const words = (text: string) => text.split(' ')
const seconds = 40
const picture = (rate = '25') =>
  words(`-f lavfi -i testsrc2=size=320x180:rate=${rate}:duration=${seconds}`)
const sound = words(`-f lavfi -i sine=frequency=440:duration=${seconds}`)
const h264 = words('-c:v libx264 -preset ultrafast -pix_fmt yuv420p')
const withFrames = words('-c:v libx264 -preset medium -bf 3 -pix_fmt yuv420p')

const subtitles =
  '1\n00:00:01,000 --> 00:00:09,000\nGood evening.\n\n2\n00:00:30,000 --> 00:00:38,500\nGood night.\n'
const chapters = `;FFMETADATA1
title=A long film
[CHAPTER]
TIMEBASE=1/1000
START=0
END=12000
title=One
[CHAPTER]
TIMEBASE=1/1000
START=12000
END=40000
title=Two
`

/** Made when first asked for. */
export function films(): readonly Film[] {
  return [
    { name: 'MP4 25', path: mediaFile('mp4', ...picture(), ...sound, ...h264, '-c:a', 'aac') },
    {
      name: 'MP4 29.97 with B-frames',
      path: mediaFile('mp4', ...picture('30000/1001'), ...sound, ...withFrames, '-c:a', 'aac'),
    },
    { name: 'MKV 23.976', path: mediaFile('mkv', ...picture('24000/1001'), ...sound, ...h264) },
    { name: 'MOV', path: mediaFile('mov', ...picture(), ...sound, ...h264, '-c:a', 'pcm_s16le') },
    { name: 'TS', path: mediaFile('ts', ...picture(), ...sound, ...withFrames, '-c:a', 'aac') },
    {
      name: 'AVI',
      path: mediaFile('avi', ...picture(), ...sound, ...words('-c:v mpeg4 -c:a mp3')),
    },
    {
      name: 'WebM',
      path: mediaFile(
        'webm',
        ...picture(),
        ...sound,
        ...words('-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 500k -c:a libopus'),
      ),
    },
    {
      name: 'variable rate',
      path: mediaFile(
        'mp4',
        ...picture('30'),
        ...sound,
        '-vf',
        "settb=1/1000,setpts='N*33+mod(N*N,17)'",
        ...words('-fps_mode passthrough -enc_time_base 1/1000 -video_track_timescale 1000'),
        ...h264,
        ...words('-c:a aac'),
      ),
    },
    { name: 'upright', path: turned(clip(seconds), 90) },
    {
      name: 'late sound',
      path: mediaFile('mkv', ...picture(), ...words('-itsoffset 1.5'), ...sound, ...h264),
    },
    {
      name: 'late picture',
      path: mediaFile('mkv', ...words('-itsoffset 0.8'), ...picture(), ...sound, ...h264),
    },
    {
      name: 'two tracks of sound',
      path: mediaFile(
        'mkv',
        ...picture(),
        ...sound,
        ...sound,
        ...words('-map 0 -map 1 -map 2 -c:a:0 ac3 -c:a:1 libvorbis'),
        ...h264,
      ),
    },
    {
      name: 'subtitles and chapters',
      path: mediaFile(
        'mkv',
        ...picture(),
        ...sound,
        '-i',
        plainFile('srt', subtitles),
        '-i',
        plainFile('txt', chapters),
        ...words('-map 0 -map 1 -map 2 -map_metadata 3 -map_chapters 3 -c:s srt'),
        ...words('-metadata:s:a:0 language=ger -metadata:s:s:0 language=fre'),
        ...h264,
      ),
    },
    { name: '60 frames, 30 wanted', path: mediaFile('mp4', ...picture('60'), ...sound, ...h264) },
    { name: 'one second', path: clip(1) },
  ]
}
