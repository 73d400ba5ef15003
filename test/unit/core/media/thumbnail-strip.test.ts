import { expect, it } from 'vitest'
import {
  picturedStream,
  stripArguments,
  stripMoments,
} from '../../../../src/core/media/thumbnail-strip.ts'
import { audio, cover, probeOf, video } from './probe/build-probe.ts'

const film = video()
const momentsOf = (seconds: number) =>
  stripMoments({ ...probeOf(video({ durationSeconds: seconds })), durationSeconds: seconds }, film)

it('spreads the frames evenly, none at the very beginning or end', () => {
  expect(momentsOf(80)).toEqual([10, 30, 50, 70])
  expect(momentsOf(0.4)).toEqual([0.05, 0.15000000000000002, 0.25, 0.35000000000000003])
})

it('shows one frame of what does not move', () => {
  expect(momentsOf(0.1)).toEqual([0])
  expect(stripMoments(probeOf(audio(), cover()), cover())).toEqual([0])
  const unknown = { ...probeOf(video({ durationSeconds: null })), durationSeconds: null }
  expect(stripMoments(unknown, film)).toEqual([0])
})

it('pictures the film before its cover, and nothing without a size', () => {
  expect(picturedStream(probeOf(cover(0), video({ index: 1 })))).toMatchObject({ index: 1 })
  expect(picturedStream(probeOf(audio(), cover(1)))).toMatchObject({ index: 1 })
  expect(picturedStream(probeOf(audio()))).toBeNull()
  expect(picturedStream(probeOf(video({ width: 0 })))).toBeNull()
})

it('seeks before each input, behind the guard of every one', () => {
  const given = stripArguments(film, [10, 30, 50, 70], '/films/-i.mp4', '/strips/1.jpg')
  const inputs = given.flatMap((word, at) => (word === '-i' ? [at] : []))
  expect(inputs).toHaveLength(4)
  for (const [input, at] of inputs.entries()) {
    expect(given.slice(at - 2, at + 2)).toEqual([
      '-ss',
      `${10 + 20 * input}.000`,
      '-i',
      'file:/films/-i.mp4',
    ])
  }
  expect(given.filter((word) => word === '-format_whitelist')).toHaveLength(4)
  expect(given.filter((word) => word === '-noaccurate_seek')).toHaveLength(4)
  expect(stripArguments(film, [1, 2, 3, 4], '/a', '/b')).not.toContain('-noaccurate_seek')
})

it.each([
  ['upright', { width: 1080, height: 1920 }, '50:90'],
  ['turned', { rotation: 90 as const }, '50:90'],
  ['tiny', { width: 16, height: 16 }, '90:90'],
  ['a thread', { width: 4000, height: 4 }, '160:2'],
])('fits what is %s into its tile', (_, changes, size) => {
  expect(stripArguments(video(changes), [0], '/a', '/b').join(' ')).toContain(`scale=${size}:`)
})
