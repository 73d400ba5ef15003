import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProgressParser } from '../../../../src/core/media/progress-parser.ts'

/** As ffmpeg 5.1 prints it: the first block before time moves, one within, the last. */
const printed = `frame=0
fps=0.00
stream_0_0_q=0.0
bitrate=N/A
total_size=48
out_time_us=-9223372036854775807
out_time_ms=-9223372036854775807
out_time=-2562047788:00:54.775807
dup_frames=0
drop_frames=0
speed=N/A
progress=continue
frame=143
fps=95.20
stream_0_0_q=29.0
bitrate= 612.3kbits/s
total_size=262192
out_time_us=3425283
out_time_ms=3425283
out_time=00:00:03.425283
dup_frames=0
drop_frames=0
speed=2.28x
progress=continue
frame=720
total_size=4139823
out_time_us=30000000
speed=   3x
progress=end
`
const blocks = [
  { frame: 0, outTimeUs: null, totalSizeBytes: 48, speed: null, done: false },
  { frame: 143, outTimeUs: 3_425_283, totalSizeBytes: 262_192, speed: 2.28, done: false },
  { frame: 720, outTimeUs: 30_000_000, totalSizeBytes: 4_139_823, speed: 3, done: true },
]

describe('ProgressParser', () => {
  it('reads blocks wherever the chunks are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: printed.length })), (cuts) => {
        const parser = new ProgressParser()
        const borders = [0, ...cuts.sort((a, b) => a - b), printed.length]
        const read = borders.flatMap((border, at) => {
          return parser.push(printed.slice(border, borders[at + 1] ?? printed.length))
        })
        expect(read).toEqual(blocks)
      }),
    )
  })

  it('reads Windows line ends', () => {
    expect(new ProgressParser().push(printed.replaceAll('\n', '\r\n'))).toEqual(blocks)
  })

  it('forgets nothing from one block and takes nothing into the next', () => {
    const parser = new ProgressParser()
    parser.push('frame=5\nprogress=continue\n')
    expect(parser.push('out_time_us=7\nprogress=continue\n')).toEqual([
      { frame: null, outTimeUs: 7, totalSizeBytes: null, speed: null, done: false },
    ])
  })

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (chunks) => {
        const parser = new ProgressParser()
        for (const chunk of chunks) expect(Array.isArray(parser.push(chunk))).toBe(true)
      }),
    )
  })
})
