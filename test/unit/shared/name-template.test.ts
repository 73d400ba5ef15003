import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fillTemplate,
  nameTokens,
  unknownTokens,
  type NameSource,
} from '../../../src/shared/name-template.ts'

const at = (year: number, hour: number) => ({
  year,
  month: 3,
  day: 4,
  hour,
  minute: 5,
  second: 6,
})
const film: NameSource = {
  source: 'Holiday',
  folder: 'Summer',
  preset: 'Fast 1080p',
  now: at(2026, 9),
  created: at(2019, 18),
  modified: at(2020, 0),
  width: 1920,
  height: 1080,
  codec: 'H.264',
  encoder: 'libx264',
  quality: 'CRF 22',
  bitDepth: 8,
}
const song: NameSource = {
  ...film,
  width: null,
  height: null,
  codec: null,
  encoder: null,
  quality: null,
  bitDepth: null,
}

describe('fillTemplate', () => {
  it.each([
    ['{source}', 'Holiday'],
    ['{source} {height}p', 'Holiday 1080p'],
    ['{Source}-{WIDTH}x{height}', 'Holiday-1920x1080'],
    ['{folder} - {source}', 'Summer - Holiday'],
    ['{source} ({preset})', 'Holiday (Fast 1080p)'],
    ['{date} {time}', '2026-03-04 09-05-06'],
    ['{creation-date} {creation-time}', '2019-03-04 18-05-06'],
    ['{modification-date} {modification-time}', '2020-03-04 00-05-06'],
    ['{codec} {encoder} {quality} {bit-depth}', 'H.264 libx264 CRF 22 8-bit'],
    ['{sorce}', '{sorce}'],
  ])('%s: %s', (template, name) => {
    expect(fillTemplate(template, film)).toBe(name)
  })

  it.each([
    ['{source} {width}', 'Holiday'],
    ['{width} {source}', 'Holiday'],
    ['{source}-{codec}-{quality}', 'Holiday'],
    ['{source}_{width}_{date}', 'Holiday_2026-03-04'],
    ['{width}', 'Holiday'],
  ])('leaves no gap for what a song has not: %s', (template, name) => {
    expect(fillTemplate(template, song)).toBe(name)
  })

  it('leaves the source’s own spaces as they are', () => {
    expect(fillTemplate('{source}', { ...film, source: '  a   b  ' })).toBe('  a   b  ')
  })

  it('makes no folders', () => {
    expect(fillTemplate('{preset}', { ...film, preset: 'a/b' })).toBe('a_b')
  })

  it('never comes out empty, whatever the pattern', () => {
    const pattern = fc.array(
      fc.oneof(
        fc.constantFrom(...nameTokens).map((token) => `{${token}}`),
        fc.string(),
      ),
    )
    fc.assert(
      fc.property(pattern, fc.boolean(), (parts, isSong) => {
        expect(fillTemplate(parts.join(''), isSong ? song : film).trim()).not.toBe('')
      }),
    )
  })
})

it('names what is no token', () => {
  expect(unknownTokens('{source} {sorce} {Height} {x}')).toEqual(['sorce', 'x'])
})
