import { expect, it } from 'vitest'
import { drawReel } from '../../../../src/main/desktop/reel-icon.ts'

const size = 32
const dots = drawReel(size, { red: 43, green: 166, blue: 174 })
const at = (x: number, y: number) => [...dots.subarray((y * size + x) * 4, (y * size + x) * 4 + 4)]

it('is a disc in the colour given, with nothing around it', () => {
  expect(dots).toHaveLength(size * size * 4)
  expect(at(0, 0)).toEqual([0, 0, 0, 0])
  expect(at(size - 1, size - 1)).toEqual([0, 0, 0, 0])
  // The hub: blue, green, red, alpha.
  expect(at(16, 16)).toEqual([174, 166, 43, 255])
})

it('has a hole above its hub', () => {
  expect(at(16, 7)).toEqual([0, 0, 0, 0])
})

it('has smooth edges, with colours multiplied by their alpha', () => {
  const alphas = new Set(dots.filter((_, index) => index % 4 === 3))
  expect(alphas.size).toBeGreaterThan(4)
  for (let dot = 0; dot < size * size; dot += 1) {
    const [blue = 0, green = 0, red = 0, alpha = 0] = dots.subarray(dot * 4, dot * 4 + 4)
    expect(Math.max(blue, green, red)).toBeLessThanOrEqual(alpha)
  }
})
