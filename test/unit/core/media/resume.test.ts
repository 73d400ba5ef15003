import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkpointLine,
  parseCheckpoints,
  segmentName,
  type Segment,
} from '../../../../src/core/media/resume/checkpoint.ts'
import { joinList } from '../../../../src/core/media/resume/join-arguments.ts'
import { finishedSegments } from '../../../../src/core/media/resume/segment-arguments.ts'
import { findTimeline, frameTimeUs } from '../../../../src/core/media/resume/timeline.ts'
import { neededBytes } from '../../../../src/core/media/resume/needed-space.ts'
import type { Plan } from '../../../../src/core/media/plan/plan.ts'
import { isWorkOf, workFolderName } from '../../../../src/core/media/resume/work-name.ts'

const film = { numerator: 24_000, denominator: 1001 }
const milliseconds = { numerator: 1, denominator: 1000 }
const steadyTimes = (count: number, firstMs = 0) =>
  Array.from({ length: count }, (_, at) => firstMs + Math.round((at * 1001) / 24))

describe('findTimeline', () => {
  const find = (
    times: readonly number[],
    rate: typeof film | null = film,
    wantedRate: number | null = null,
  ) => findTimeline({ times, timeBase: milliseconds, rate, wantedRate })

  it('finds a grid under rounded times, in any order', () => {
    const times = steadyTimes(1000)
    expect(find([...times].reverse())).toMatchObject({ kind: 'steady', first: 0, count: 1000 })
    expect(find(steadyTimes(100, 834))).toMatchObject({ kind: 'steady', first: 20, count: 100 })
  })

  it('leaves frames their own times where some are missing', () => {
    const times = steadyTimes(100).filter((_, at) => at !== 50)
    expect(find(times)).toMatchObject({ kind: 'own', count: 99 })
    expect(find(steadyTimes(10), null)).toMatchObject({ kind: 'own', count: 10 })
  })

  it('counts what remains at a lower rate, roughly', () => {
    expect(find(steadyTimes(240), film, 12)).toMatchObject({ count: 120, isExact: false })
  })

  it.each([[[0]], [[]], [[-40, 0, 40]], [[0, 40, 40, 80]]])('makes nothing of %j', (times) => {
    expect(find(times, null)).toBeNull()
  })

  it('rounds each time once, so that errors do not add up', () => {
    const timeline = find(steadyTimes(100_000))
    if (timeline === null) throw new Error('expected a timeline')
    expect(frameTimeUs(timeline, 86_400)).toBe(3_603_600_000)
  })
})

describe('checkpoints', () => {
  const segment = (number: number): Segment => ({
    name: segmentName(number),
    count: 250,
    sizeBytes: 1000 + number,
    sha256: 'ab'.repeat(32),
  })
  const lines = (...numbers: readonly number[]) =>
    numbers.map((number) => checkpointLine(segment(number))).join('')

  it('are read as they were written', () => {
    const text = lines(0, 1, 2) + checkpointLine({ end: true })
    expect(parseCheckpoints(text)).toEqual({
      segments: [segment(0), segment(1), segment(2)],
      count: 750,
      isWhole: true,
    })
  })

  it('end at the first that is torn, missing or out of order', () => {
    expect(parseCheckpoints(lines(0) + lines(1).slice(0, -1)).count).toBe(250)
    expect(parseCheckpoints(lines(0, 2)).count).toBe(250)
    expect(parseCheckpoints(`${lines(0)}{"name":1}\n${lines(1)}`).count).toBe(250)
    expect(parseCheckpoints('')).toEqual({ segments: [], count: 0, isWhole: false })
  })

  it('cut anywhere never claim more than was written', () => {
    const text = lines(0, 1, 2, 3) + checkpointLine({ end: true })
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const { segments, isWhole } = parseCheckpoints(text.slice(0, length))
        expect(segments).toEqual([0, 1, 2, 3].slice(0, segments.length).map(segment))
        expect(isWhole).toBe(length === text.length)
      }),
    )
  })
})

it('a list names a segment once its line is whole', () => {
  expect(finishedSegments('s00002.mp4,0,5\ns00003.mp4,5,1', 2)).toEqual(['s00002.mp4'])
})

it('lengths in the list of a join leave no gap', () => {
  const timeline = findTimeline({
    times: steadyTimes(600),
    timeBase: milliseconds,
    rate: film,
    wantedRate: null,
  })
  if (timeline === null) throw new Error('expected a timeline')
  const segments = [250, 250, 100].map((count, at) => ({
    name: segmentName(at),
    count,
    sizeBytes: 1,
    sha256: '',
  }))
  const lengths = [...joinList(segments, timeline).matchAll(/duration ([\d.]+)/g)].map(([, text]) =>
    Math.round(Number(text) * 1e6),
  )
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(frameTimeUs(timeline, 600))
})

it('a work folder’s name is bound to its job', () => {
  const name = workFolderName(`${'x'.repeat(300)}.mp4`, 12, 'abcdef0123456789')
  expect(name.length).toBeLessThanOrEqual(255)
  expect(isWorkOf(12, name)).toBe(true)
  expect(isWorkOf(2, name)).toBe(false)
  expect(isWorkOf(12, 'holiday.12.mp4')).toBe(false)
})

describe('neededBytes', () => {
  const MiB = 1024 * 1024
  const plan = {
    duration: { seconds: 100, toleranceSeconds: 1 },
    nameFacts: { width: 1920, height: 1080 },
    streams: [
      { options: [], encoder: 'libx264' },
      { options: [['b', '160000']], encoder: 'aac' },
    ],
  } as unknown as Plan
  const at = (frames: number, bytes: number, sourceBytes = 1e9) =>
    neededBytes(plan, { frames, bytes, frameCount: 2500, sourceBytes })
  const others = 2_000_000 + 64 * MiB

  it('is the file itself once all segments are there', () => {
    expect(at(2500, 300 * MiB)).toBe(300 * MiB + others)
  })

  it('counts the rest twice, as a segment and in the file, and a little less than it may take', () => {
    expect(at(1250, 100 * MiB)).toBe(100 * MiB + 2 * 80 * MiB + others)
  })

  it('begins with little, and never with more than the source', () => {
    expect(at(0, 0)).toBeLessThan(20 * MiB + others)
    expect(at(0, 0, MiB)).toBe(2 * MiB + others)
  })
})
