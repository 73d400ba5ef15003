import { describe, expect, it } from 'vitest'
import { clampToDisplays } from '../../../../src/main/desktop/clamp-to-displays.ts'

const primary = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 200, width: 1280, height: 800 }
const bounds = { x: 100, y: 80, width: 1080, height: 720 }

describe('clampToDisplays', () => {
  it('leaves a window where it is when it can be reached there', () => {
    expect(clampToDisplays(bounds, [primary])).toEqual(bounds)
    const onSecond = { ...bounds, x: 2000, y: 220 }
    expect(clampToDisplays(onSecond, [primary, right])).toEqual(onSecond)
  })

  it('lets it hang over an edge as people put it', () => {
    const hanging = { ...bounds, x: 1700, y: 900 }
    expect(clampToDisplays(hanging, [primary])).toEqual(hanging)
  })

  it('brings it to the middle of the primary display when its own is gone', () => {
    const gone = { ...bounds, x: 2000, y: 220 }
    expect(clampToDisplays(gone, [primary])).toEqual({ x: 420, y: 160, width: 1080, height: 720 })
  })

  it('brings it back when only a sliver of it could be seen', () => {
    const sliver = { ...bounds, x: 1910 }
    expect(clampToDisplays(sliver, [primary])).toMatchObject({ x: 420, y: 160 })
  })

  it('brings it back when its top, by which it is moved, is above the screen', () => {
    const above = { ...bounds, y: -200 }
    expect(clampToDisplays(above, [primary])).toMatchObject({ x: 420, y: 160 })
  })

  it('brings it back on the display that shows most of it', () => {
    const above = { ...bounds, x: 2000, y: 0 }
    expect(clampToDisplays(above, [primary, right])).toEqual({
      x: 2020,
      y: 240,
      width: 1080,
      height: 720,
    })
  })

  it('is no larger than the display', () => {
    const small = { x: 0, y: 0, width: 800, height: 600 }
    expect(clampToDisplays({ ...bounds, x: 0, y: 0 }, [small])).toEqual(small)
    expect(clampToDisplays({ ...bounds, x: 5000, y: 0 }, [small])).toEqual(small)
  })

  it('believes what was remembered where no display is known', () => {
    expect(clampToDisplays(bounds, [])).toEqual(bounds)
  })
})
