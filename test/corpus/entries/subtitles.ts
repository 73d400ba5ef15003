// Text and pictures over the picture, in the file and beside it; chapters and titles.
import { basename, join } from 'node:path'
import { film, mediaFile, mediaFolder, plainFile } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { aac, h264, picture, small, tone, words } from '../ingredients.ts'
import { pgsSubtitle } from '../pgs.ts'

const srt = (text: string) => `1\n00:00:00,100 --> 00:00:00,900\n${text}\n`
const greeting = 'Good evening'
const seconds = 1
const parts = [...picture(small, seconds, 10), ...tone(seconds)]

const withText = (
  name: string,
  extension: string,
  codec: string,
  ...encoders: readonly string[]
) => ({
  name,
  make: () =>
    mediaFile(
      extension,
      ...parts,
      '-i',
      plainFile('srt', srt(greeting)),
      ...words(`-map 0 -map 1 -map 2 -c:s ${codec} -metadata:s:s:0 language=eng`),
      ...encoders,
    ),
  words: greeting,
})

const plain = () => mediaFile('mp4', ...parts, ...h264, ...aac)

const besideFilm = (name: string, files: Readonly<Record<string, string | Uint8Array>>) => () => {
  const beside = Object.entries(files).map(([file, content]) => [file, plainFile('txt', content)])
  const folder = mediaFolder(name, {
    [`${name}.mp4`]: plain(),
    ...(Object.fromEntries(beside) as Record<string, string>),
  })
  return join(folder, `${name}.mp4`)
}

const withPictures = () =>
  mediaFile(
    'mkv',
    ...parts,
    '-i',
    plainFile('sup', pgsSubtitle(0.2, 0.8)),
    ...words('-map 0 -map 1 -map 2 -c:s copy -metadata:s:s:0 language=ger'),
    ...h264,
    ...aac,
  )

export const subtitles: readonly Entry[] = [
  withText('srt-in-mkv', 'mkv', 'srt', ...h264, ...aac),
  withText('mov-text-in-mp4', 'mp4', 'mov_text', ...h264, ...aac),
  withText('mov-text-in-mov', 'mov', 'mov_text', ...h264, ...aac),
  withText(
    'webvtt-in-webm',
    'webm',
    'webvtt',
    ...words('-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus'),
  ),
  {
    name: 'ass-with-font',
    make: () =>
      mediaFile(
        'mkv',
        ...parts,
        '-i',
        plainFile('srt', srt(greeting)),
        ...words('-map 0 -map 1 -map 2 -c:s ass -attach'),
        plainFile('ttf', 'stands for a font'),
        ...words('-metadata:s:t mimetype=application/x-truetype-font'),
        ...h264,
        ...aac,
      ),
    words: greeting,
  },
  { name: 'pgs-in-mkv', make: withPictures },
  {
    name: 'dvd-pictures-in-mkv',
    make: () =>
      mediaFile('mkv', '-i', withPictures(), ...words('-map 0 -c copy -c:s dvdsub -s:s 256x144')),
  },
  {
    name: 'beside-srt',
    make: besideFilm('beside-srt', {
      'beside-srt.srt': srt(greeting),
      'other.srt': srt('Nothing'),
    }),
    beside: [['subrip', 'und']],
    words: greeting,
  },
  {
    name: 'beside-languages',
    make: besideFilm('beside-languages', {
      'beside-languages.de.srt': srt('Guten Abend'),
      'beside-languages.en.vtt': `WEBVTT\n\n00:00.100 --> 00:00.900\n${greeting}\n`,
    }),
    beside: [
      ['subrip', 'ger'],
      ['webvtt', 'eng'],
    ],
    words: greeting,
  },
  {
    name: 'beside-cp1252',
    make: besideFilm('beside-cp1252', {
      'beside-cp1252.srt': Buffer.from(srt('Gr\u00fc\u00dfe \u0080'), 'latin1'),
    }),
    beside: [['subrip', 'und']],
    isOldText: true,
    words: 'Grüße €',
  },
  {
    name: 'beside-playlist',
    make: besideFilm('beside-playlist', {
      'beside-playlist.srt': `#EXTM3U\n#EXTINF:1,\n${basename('/etc/passwd')}\n#EXT-X-ENDLIST\n`,
    }),
  },
  { name: 'film-with-chapters', make: film, words: greeting },
  {
    name: 'chapters-in-mp4',
    make: () =>
      mediaFile('mp4', '-i', film(), ...words('-map 0:v -map 0:a:0 -map_chapters 0 -c copy')),
  },
]
