import { describe, expect, it } from 'vitest'
import {
  detailTail,
  diagnoseDestination,
  diagnoseFfmpeg,
  diagnoseFfprobe,
  diagnoseSource,
} from '../../../../src/core/media/diagnose.ts'

const paths = { inputPath: '/in/a.mkv', partPath: '/out/.a.mkv.part', destinationDir: '/out' }
const failed = (stderr: string, code: number | null = 1, signal: string | null = null) =>
  diagnoseFfmpeg({ code, signal, stderr }, paths)

describe('diagnoseFfmpeg', () => {
  it.each([
    ['av_interleaved_write_frame(): No space left on device', 'destination.full'],
    ['Error writing trailer of file:/out/.a.mkv.part: Disk quota exceeded', 'destination.full'],
    ['av_interleaved_write_frame(): File too large', 'destination.full'],
    ['file:/out/.a.mkv.part: Read-only file system', 'destination.read-only'],
    ['file:/out/.a.mkv.part: Permission denied', 'destination.read-only'],
    ['file:/out/.a.mkv.part: No such file or directory', 'destination.missing'],
    ['av_interleaved_write_frame(): Input/output error', 'destination.gone'],
    ['file:/in/a.mkv: Permission denied', 'input.unreadable'],
    ['file:/in/a.mkv: No such file or directory', 'input.missing'],
    ['file:/in/a.mkv: Input/output error', 'input.unreadable'],
    ['Error while decoding stream #0:0: Invalid data found', 'ffmpeg.failed'],
    ['', 'ffmpeg.failed'],
  ])('%j: %s', (stderr, code) => {
    expect(failed(`something before\n${stderr}\n`).code).toBe(code)
  })

  it('names the encoder that is missing', () => {
    expect(failed("Unknown encoder 'libx265'")).toMatchObject({
      code: 'encoder.missing',
      params: { encoder: 'libx265' },
    })
  })

  it('knows a limit on file sizes by its signal, also through a shell', () => {
    expect(failed('', null, 'SIGXFSZ').code).toBe('destination.full')
    expect(failed('', 153).code).toBe('destination.full')
  })

  it('knows a program that could not be run', () => {
    expect(failed('setpriv: failed to execute', 127).code).toBe('ffmpeg.missing')
  })

  it('tells how ffmpeg ended and what it said last', () => {
    expect(failed('last words', null, 'SIGSEGV')).toEqual({
      code: 'ffmpeg.failed',
      params: {},
      detail: 'ended by SIGSEGV\nlast words',
    })
    expect(failed('x'.repeat(10_000)).detail?.length).toBeLessThan(2100)
  })
})

describe('diagnoseFfprobe', () => {
  it.each([
    [
      'moov atom not found\nfile:/in/a: Invalid data found when processing input',
      'input.not-media',
    ],
    ["Format not on whitelist 'mov'\nfile:/in/a: Invalid argument", 'input.not-media'],
    ['file:/in/a: Input/output error', 'input.unreadable'],
  ])('%j: %s', (stderr, code) => {
    expect(diagnoseFfprobe({ code: 1, signal: null, stderr }).code).toBe(code)
  })

  it('does not blame the file for a crash of ffprobe', () => {
    const end = { code: null, signal: 'SIGSEGV', stderr: '' }
    expect(diagnoseFfprobe(end).code).toBe('ffmpeg.failed')
  })
})

describe('errno', () => {
  it.each([
    ['ENOENT', 'input.missing'],
    ['EACCES', 'input.unreadable'],
    ['EIO', 'input.unreadable'],
  ])('%s of the source: %s', (errno, code) => {
    expect(diagnoseSource(errno, '').code).toBe(code)
  })

  it.each([
    ['ENOENT', 'destination.missing'],
    ['EROFS', 'destination.read-only'],
    ['ENOSPC', 'destination.full'],
    ['ENAMETOOLONG', 'destination.name-too-long'],
    ['EIO', 'destination.gone'],
    ['EBADF', 'internal'],
  ])('%s of the destination: %s', (errno, code) => {
    expect(diagnoseDestination(errno, 'why', '/out')).toEqual({
      code,
      params: { path: '/out' },
      detail: 'why',
    })
  })
})

describe('detailTail', () => {
  it('is null for nothing', () => {
    expect(detailTail(' \n')).toBeNull()
  })
})
