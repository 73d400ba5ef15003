import { expect, it } from 'vitest'
import { formatMediaLine } from '../../../../src/renderer/format/media-line.ts'
import type { MediaFacts } from '../../../../src/shared/media-facts.ts'

const film: MediaFacts = {
  durationSeconds: 724.2,
  width: 1920,
  height: 1080,
  videoCodec: 'H.264',
  audioCodec: 'AAC',
  channels: 2,
  frameRate: 25,
  hdr: false,
  bitRate: null,
  audioTracks: 1,
  subtitleTracks: 0,
  recordedAt: null,
}
const music = { ...film, width: null, height: null, videoCodec: null }

it.each([
  ['a film', film, '12:04 · 1920 × 1080 · H.264'],
  ['one in HDR', { ...film, videoCodec: 'HEVC', hdr: true }, '12:04 · 1920 × 1080 · HEVC · HDR'],
  ['music', music, '12:04 · AAC'],
  ['what does not say how long it is', { ...film, durationSeconds: null }, '1920 × 1080 · H.264'],
  ['what says nothing', { ...music, durationSeconds: null, audioCodec: null }, ''],
])('says of %s what is known', (_, facts, line) => {
  expect(formatMediaLine(facts)).toBe(line)
})
