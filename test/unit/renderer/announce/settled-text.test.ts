import { expect, test } from 'vitest'
import { settledText } from '../../../../src/renderer/announce/settled-text.ts'
import { jobView } from '../queue/job-view.ts'

test('names a single file and says what is left', () => {
  expect(settledText([jobView(1, 'completed')], 1_234)).toBe('clip-1.mov is done. 1,234 left.')
})

test('counts several, failures apart, and says when it was the last', () => {
  const settled = [jobView(1, 'completed'), jobView(2, 'completed'), jobView(3, 'failed')]

  expect(settledText(settled, 0)).toBe('2 files done. clip-3.mov failed. Nothing left to do.')
})

test('keeps quiet about what the person cancelled', () => {
  expect(settledText([jobView(1, 'cancelled')], 0)).toBe('')
})
