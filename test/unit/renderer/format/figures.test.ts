import { expect, test } from 'vitest'
import {
  formatProgress,
  formatSizeChange,
  formatSpeed,
} from '../../../../src/renderer/format/figures.ts'

test.each([
  [0, '0%'],
  [0.429, '42%'],
  [0.999, '99%'],
  [1, '100%'],
  [1.2, '100%'],
  [-1, '0%'],
])('progress %d', (fraction, text) => {
  expect(formatProgress(fraction)).toBe(text)
})

test.each([
  [0.04, '0.0×'],
  [2.44, '2.4×'],
  [9.96, '10×'],
  [123.4, '123×'],
])('speed %d', (speed, text) => {
  expect(formatSpeed(speed)).toBe(text)
})

test.each([
  [1000, 380, '−62%'],
  [1000, 1120, '+12%'],
  [1000, 1001, '0%'],
  [0, 10, null],
])('size from %d to %d', (before, after, text) => {
  expect(formatSizeChange(before, after)).toBe(text)
})
