import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  partFileName,
  stemOf,
  targetFileName,
} from '../../../../../src/core/media/names/output-name.ts'

const bytes = (text: string) => Buffer.byteLength(text)
const attempt = { jobId: 7, token: '0123456789abcdef' }

/** Names that a file can have on Linux and macOS. */
const fileName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .map((name) => name.replace(/[/\0]/g, '_'))
  .filter((name) => name !== '.' && name !== '..')

describe('targetFileName', () => {
  it.each([
    ['Holiday.MOV', 1, 'Holiday.mp4'],
    ['Holiday.mov', 2, 'Holiday (2).mp4'],
    ['archive.tar.mkv', 1, 'archive.tar.mp4'],
    ['clip.m2ts', 1, 'clip.mp4'],
    ['clip.3gp', 1, 'clip.mp4'],
    ['Film.2010', 1, 'Film.2010.mp4'],
    ['Lesson 1.2 The start', 1, 'Lesson 1.2 The start.mp4'],
    ['.hidden', 1, '.hidden.mp4'],
    ['no extension', 10, 'no extension (10).mp4'],
    ['-dash: 100% "quoted" \n🎬.mkv', 1, '-dash: 100% "quoted" \n🎬.mp4'],
  ])('%j, number %i: %j', (source, number, target) => {
    expect(targetFileName(stemOf(source), 'mp4', number, 'linux')).toBe(target)
  })

  it('fits 255 bytes, with its number and extension whole and no character cut', () => {
    fc.assert(
      fc.property(fileName, fc.integer({ min: 1, max: 9999 }), (source, number) => {
        const target = targetFileName(stemOf(source), 'webm', number, 'linux')
        expect(bytes(target)).toBeLessThanOrEqual(255)
        expect(target.endsWith(number > 1 ? ` (${number}).webm` : '.webm')).toBe(true)
        expect(Buffer.from(target).toString()).toBe(target)
      }),
    )
  })

  it('uses all 255 bytes', () => {
    expect(targetFileName('a'.repeat(300), 'mp4', 2, 'linux')).toBe(`${'a'.repeat(247)} (2).mp4`)
  })

  it('shortens a name of 255 bytes by whole characters', () => {
    const family = '👨‍👩‍👧‍👦'
    const source = `${family.repeat(10)}.mkv`
    expect(bytes(source)).toBe(254)
    const target = targetFileName(stemOf(source), 'mp4', 2, 'linux')
    expect(target).toBe(`${family.repeat(9)} (2).mp4`)
  })

  it('cuts between code points when one character alone is too long', () => {
    const target = targetFileName(`e${'\u0301'.repeat(300)}`, 'mp4', 1, 'linux')
    expect(bytes(target)).toBe(255)
    expect(target.startsWith('e\u0301')).toBe(true)
  })

  it.each([
    ['a<b>c:d"e/f\\g|h?i*j\u0007.mkv', 'a_b_c_d_e_f_g_h_i_j_.mp4'],
    ['CON.mkv', '_CON.mp4'],
    ['lpt1.tar.mkv', '_lpt1.tar.mp4'],
    ['console.mkv', 'console.mp4'],
  ])('on Windows %j becomes %j', (source, target) => {
    expect(targetFileName(stemOf(source), 'mp4', 1, 'win32')).toBe(target)
    expect(targetFileName(stemOf(source), 'mp4', 1, 'linux')).not.toBe(
      target === 'console.mp4' ? '' : target,
    )
  })
})

describe('partFileName', () => {
  it('is hidden and tells whose it is', () => {
    expect(partFileName('Holiday.mov', attempt)).toBe('.Holiday.mov.7.01234567.part')
  })

  it('fits 255 bytes and ends in what makes it unique', () => {
    fc.assert(
      fc.property(fileName, fc.integer({ min: 1 }), (source, jobId) => {
        const part = partFileName(source, { ...attempt, jobId })
        expect(bytes(part)).toBeLessThanOrEqual(255)
        expect(part.startsWith('.')).toBe(true)
        expect(part.endsWith(`.${jobId}.01234567.part`)).toBe(true)
      }),
    )
  })
})
