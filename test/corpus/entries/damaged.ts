// Files that are not what their names say, or not whole.
import { readFileSync } from 'node:fs'
import type { ErrorCode } from '../../../src/shared/errors.ts'
import { clip, mediaFile, plainFile } from '../../fixtures/media.ts'
import type { Entry } from '../entry.ts'
import { aac, h264, picture, small, tone } from '../ingredients.ts'

const refused = (name: string, code: ErrorCode, make: () => string): Entry => ({
  name,
  make,
  refusedWith: code,
})

/** One that can be read, and ends before its time: no preset makes half a film of it. */
const short = (name: string, make: () => string): Entry => ({
  name,
  make,
  fails: () => 'output.invalid',
})

const noise = () =>
  Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255)

const firstPart = (path: string, share: number) => {
  const bytes = readFileSync(path)
  return bytes.subarray(0, Math.round(bytes.length * share))
}

const matroska = () => mediaFile('mkv', ...picture(small, 2), ...tone(2), ...h264, ...aac)

export const damaged: readonly Entry[] = [
  refused('mp4-without-index', 'input.incomplete', () => plainFile('mp4', firstPart(clip(2), 0.7))),
  refused('noise', 'input.not-media', () => plainFile('mp4', noise())),
  refused('empty', 'input.empty', () => plainFile('mkv', '')),
  refused('text', 'input.not-media', () => plainFile('mp4', 'This is no film.\n'.repeat(200))),
  refused('m3u8', 'input.playlist', () =>
    plainFile('m3u8', `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${clip()}\n#EXT-X-ENDLIST\n`),
  ),
  refused('ffconcat', 'input.playlist', () =>
    plainFile('mkv', `ffconcat version 1.0\nfile '${clip()}'\n`),
  ),
  short('mkv-without-tail', () => plainFile('mkv', firstPart(matroska(), 0.6))),
  short('mkv-with-a-hole', () => {
    const bytes = Buffer.from(readFileSync(matroska()))
    bytes.fill(0x55, Math.round(bytes.length * 0.5), Math.round(bytes.length * 0.5) + 2_000)
    return plainFile('mkv', bytes)
  }),
]
