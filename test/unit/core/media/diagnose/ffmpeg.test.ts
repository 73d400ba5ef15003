import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnoseFfmpeg } from '../../../../../src/core/media/diagnose/ffmpeg.ts'
import { describeError } from '../../../../../src/shared/strings/errors.ts'
import { ran, written } from './said-by-ffmpeg.ts'

const paths = { inputPath: '/in/a.mkv', partPath: '/out/.a.mkv.part', destinationDir: '/out' }
const failed = (stderr: string, code: number | null = 1, signal: string | null = null) =>
  diagnoseFfmpeg({ code, signal, stderr }, paths)

describe('what ffmpeg said', () => {
  it.each([...ran, ...written])('%s: %s', (code, stderr) => {
    const error = failed(`something before\n${stderr}\n`)
    expect(error.code).toBe(code)
    expect(Object.values(describeError(error)).join(' ')).not.toMatch(/undefined|null|NaN/)
  })

  it('is told only where it is marked as an error', () => {
    const text =
      "[info]   title: Unknown encoder 'x'\n[warning] No space left on device\n[error] Oh."
    expect(failed(text).code).toBe('ffmpeg.failed')
  })

  it('gives the names it found', () => {
    expect(failed("[fatal] Unknown encoder 'libx265'").params).toEqual({ encoder: 'libx265' })
    expect(failed("[error] No such filter: 'zscale'").params).toEqual({ filter: 'zscale' })
    expect(failed('[x @ 0x1] [error] Picture size 70000x2 is invalid').params).toEqual({
      width: '70000',
      height: '2',
    })
  })

  it('accuses no file of what is not permitted to a graphics chip', () => {
    expect(failed('[error] Device creation failed: Operation not permitted').code).toBe(
      'gpu.failed',
    )
  })

  it('takes the cause for the cause when a scratch in the film was passed over before', () => {
    const scratch = '[h264 @ 0x1] [error] error while decoding MB 13 0\n'
    const refusal = '[libx264 @ 0x2] [error] width not divisible by 2 (321x181)'
    expect(failed(scratch + refusal).code).toBe('encoder.refuses-size')
  })
})

describe('how ffmpeg ended', () => {
  it.each([
    ['SIGKILL', 'ffmpeg.killed'],
    ['SIGTERM', 'ffmpeg.killed'],
    ['SIGSEGV', 'ffmpeg.crashed'],
    ['SIGABRT', 'ffmpeg.crashed'],
    ['SIGILL', 'ffmpeg.wrong-processor'],
    ['SIGXFSZ', 'destination.file-too-large'],
    ['SIGUSR1', 'ffmpeg.killed'],
  ])('by %s: %s', (signal, code) => {
    expect(failed('[error] No space left on device', null, signal).code).toBe(code)
  })

  it.each([
    [137, '', 'ffmpeg.killed'],
    [139, '', 'ffmpeg.crashed'],
    [132, '', 'ffmpeg.wrong-processor'],
    [153, '', 'destination.file-too-large'],
    // The negated errno of a used up quota, as a newer ffmpeg ends with; not 128 and SIGABRT.
    [134, '[error] file:/out/.a.mkv.part: Disk quota exceeded', 'destination.quota'],
    [134, '', 'ffmpeg.crashed'],
    [0xc0000005, '', 'ffmpeg.crashed'],
    [0xc0000005 | 0, '', 'ffmpeg.crashed'],
    [0xc0000135, '', 'ffmpeg.library-missing'],
    [0xc000007b, '', 'ffmpeg.wrong-processor'],
    [0xc0000017, '', 'system.out-of-memory'],
    [127, 'setpriv: failed to execute ffmpeg: No such file or directory', 'ffmpeg.missing'],
    [127, 'guard: 2: exec: /opt/ffmpeg: not found', 'ffmpeg.missing'],
    [126, 'guard: 2: exec: /opt/ffmpeg: Permission denied', 'ffmpeg.blocked'],
    [126, 'guard: 2: exec: /opt/ffmpeg: Exec format error', 'ffmpeg.wrong-processor'],
    [126, 'sh: /opt/ffmpeg: Bad CPU type in executable', 'ffmpeg.wrong-processor'],
    [2, '/opt/ffmpeg: 1: Syntax error: "(" unexpected', 'ffmpeg.wrong-processor'],
    [
      127,
      'ffmpeg: error while loading shared libraries: libavcodec.so.59: cannot open shared object file: No such file or directory',
      'ffmpeg.library-missing',
    ],
    [
      127,
      'ffmpeg: error while loading shared libraries: libx265.so.199: failed to map segment from shared object: Cannot allocate memory',
      'system.out-of-memory',
    ],
    [
      1,
      "ffmpeg: /lib/libc.so.6: version `GLIBC_2.38' not found (required by ffmpeg)",
      'ffmpeg.library-missing',
    ],
    [134, 'dyld[1]: Library not loaded: @rpath/libavcodec.dylib', 'ffmpeg.library-missing'],
  ])('with %s and %j: %s', (exit, stderr, code) => {
    expect(failed(stderr, exit).code).toBe(code)
  })

  it('is in the detail, with what ffmpeg said last', () => {
    expect(failed('last words', null, 'SIGSEGV')).toMatchObject({
      code: 'ffmpeg.crashed',
      detail: 'ended by SIGSEGV\nlast words',
    })
    expect(failed('x'.repeat(10_000)).detail?.length).toBeLessThan(2100)
  })
})

describe('whatever ffmpeg prints', () => {
  const said = [...ran, ...written].flatMap(([, text]) => text.split('\n'))
  const line = fc.oneof(fc.constantFrom(...said), fc.string(), fc.string({ unit: 'binary' }))
  const end = fc.record({
    code: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 })),
    signal: fc.option(fc.constantFrom('SIGKILL', 'SIGSEGV', 'SIGPIPE', 'SIGNOPE')),
    stderr: fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
  })

  it('finds a code that has a text', () => {
    fc.assert(
      fc.property(end, (any) => {
        const { message, remedy } = describeError(diagnoseFfmpeg(any, paths))
        expect(message.length).toBeGreaterThan(10)
        expect(remedy.length).toBeGreaterThan(10)
      }),
      { numRuns: 2_000 },
    )
  })

  const phrase = fc.constantFrom(
    'No space left on device',
    'Disk quota exceeded',
    'File too large',
    'Read-only file system',
    'Permission denied',
    'No such file or directory',
    'File name too long',
    'Input/output error',
    'Stale file handle',
    'Connection timed out',
    'No such device',
    'Is a directory',
    'Device or resource busy',
  )
  const name = fc.stringMatching(/^[a-z .]{1,12}$/)

  it('does not accuse the source of an error that names only the destination', () => {
    const places = fc.record({ folder: name, film: name })
    fc.assert(
      fc.property(places, phrase, fc.constantFrom(1, 234, null), ({ folder, film }, why, code) => {
        // Beside its source, with a name that goes on where the source's ends.
        const inputPath = `/${folder}/.${film}`
        const partPath = `/${folder}/.${film}.3.part`
        const beside = { inputPath, partPath, destinationDir: `/${folder}` }
        const stderr = `[error] file:${partPath}: ${why}`
        const error = diagnoseFfmpeg({ code, signal: null, stderr }, beside)
        expect(error.code).not.toMatch(/^input\./)
      }),
      { numRuns: 1_000 },
    )
  })
})
