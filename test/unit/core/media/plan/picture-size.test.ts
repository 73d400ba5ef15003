import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  displaySize,
  fittedSize,
  uprightPicture,
} from '../../../../../src/core/media/plan/picture-size.ts'
import { video } from '../probe/build-probe.ts'

const box = { width: 1280, height: 720 }
const fitted = (changes: Parameters<typeof video>[0]) =>
  fittedSize(uprightPicture(video(changes)), box)

describe('fittedSize', () => {
  it.each([
    ['shrinks into the box', { width: 1920, height: 1080 }, '1280x720'],
    ['never enlarges', { width: 640, height: 360 }, '640x360'],
    ['rounds down to even', { width: 641, height: 361 }, '640x360'],
    ['keeps a wide picture wide', { width: 3840, height: 1600 }, '1280x534'],
    ['lays the box on its side for a portrait', { width: 1080, height: 1920 }, '720x1280'],
    ['looks at it after rotation', { width: 1920, height: 1080, rotation: 90 }, '720x1280'],
    ['keeps upside down as it is', { width: 1920, height: 1080, rotation: 180 }, '1280x720'],
    ['makes a square fit the short side', { width: 1080, height: 1080 }, '720x720'],
    ['keeps two pixels of a line', { width: 4000, height: 1 }, '1280x2'],
  ] as const)('%s', (_, changes, size) => {
    const { width, height } = fitted(changes)
    expect(`${width}x${height}`).toBe(size)
  })

  it('keeps the pixels of an anamorphic picture and fits what is seen', () => {
    const pal = { width: 720, height: 576, sampleAspect: { numerator: 64, denominator: 45 } }
    expect(fitted(pal)).toEqual({ width: 720, height: 576 })
    expect(fittedSize(uprightPicture(video(pal)), { width: 512, height: 288 })).toEqual({
      width: 360,
      height: 288,
    })
  })

  it('is even, inside the source and the box, and keeps the shape', () => {
    const side = fc.integer({ min: 2, max: 8192 })
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(0, 90, 180, 270),
        fc.integer({ min: 20, max: 400 }),
        side,
        side,
        (width, height, rotation, aspect, boxWidth, boxHeight) => {
          const picture = uprightPicture(
            video({
              width,
              height,
              rotation,
              sampleAspect: { numerator: aspect, denominator: 100 },
            }),
          )
          const size = fittedSize(picture, { width: boxWidth, height: boxHeight })
          expect(size.width % 2).toBe(0)
          expect(size.height % 2).toBe(0)
          expect(size.width).toBeLessThanOrEqual(Math.max(2, picture.stored.width))
          expect(size.height).toBeLessThanOrEqual(Math.max(2, picture.stored.height))
          const seen = { width: size.width * picture.pixelAspect, height: size.height }
          const [long, short] = [Math.max(boxWidth, boxHeight), Math.min(boxWidth, boxHeight)]
          expect(Math.max(seen.width, seen.height)).toBeLessThanOrEqual(
            Math.max(long, 2, 2 * picture.pixelAspect) + 1e-6,
          )
          expect(Math.min(seen.width, seen.height)).toBeLessThanOrEqual(
            Math.max(short, 2, 2 * picture.pixelAspect) + 1e-6,
          )
          // Rounding to even moves each side by less than two pixels.
          const scale = size.width / picture.stored.width
          expect(Math.abs(size.height - picture.stored.height * scale)).toBeLessThanOrEqual(
            2 + 2 * (picture.stored.height / picture.stored.width),
          )
        },
      ),
    )
  })
})

describe('displaySize', () => {
  it('is in square pixels', () => {
    const ntsc = video({
      width: 720,
      height: 480,
      sampleAspect: { numerator: 32, denominator: 27 },
    })
    expect(displaySize(uprightPicture(ntsc))).toEqual({ width: 853, height: 480 })
  })
})
