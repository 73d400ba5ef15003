import { expect, it } from 'vitest'
import { appError } from '../../../src/shared/errors.ts'
import { findPreset, type Preset } from '../../../src/shared/presets.ts'
import { newQueueFile, publish } from './queue-file.ts'

const other = findPreset('fast-720p') as Preset
const kinds = (queue: ReturnType<typeof newQueueFile>['queue']) =>
  queue.journal.readAfter(0, 100).map(({ kind }) => kind)

it('gives waiting jobs another preset and another destination, and keeps their places', () => {
  const made = newQueueFile()
  const ids = publish(made.queue, 'a.mp4', 'b.mp4', 'c.mp4')
  const [a, b] = ids as [number, number]
  expect(made.queue.change([b, a], { preset: other, destinationDir: '/else' })).toEqual({
    changed: [b, a],
    refused: [],
  })
  const queue = made.reopen()
  expect(
    queue.list(0, 10).map(({ presetId, destinationDir }) => [presetId, destinationDir]),
  ).toEqual([
    ['fast-720p', '/else'],
    ['fast-720p', '/else'],
    ['fast-1080p', '/out'],
  ])
  expect(queue.claim()?.attempt.jobId).toBe(a)
  expect(kinds(queue).filter((kind) => kind === 'changed')).toHaveLength(2)
})

it('changes one of the two alone, puts files beside their sources, and says nothing of no change', () => {
  const { queue } = newQueueFile()
  const [a] = publish(queue, 'a.mp4') as [number]
  queue.change([a], { destinationDir: null })
  expect(queue.find(a)).toMatchObject({ presetId: 'fast-1080p', destinationDir: '/videos' })
  queue.change([a], { preset: other })
  expect(queue.find(a)).toMatchObject({ presetId: 'fast-720p', destinationDir: '/videos' })
  expect(queue.change([a, 999], { preset: other })).toEqual({ changed: [], refused: [] })
})

it('hands the worker the new preset and folder', () => {
  const { queue } = newQueueFile()
  const [a] = publish(queue, 'a.mp4') as [number]
  queue.change([a], { preset: other, destinationDir: '/else' })
  expect(queue.claim()?.task).toMatchObject({
    destinationDir: '/else',
    preset: { id: 'fast-720p' },
  })
})

it('leaves what runs and what has ended as it is, and says so', () => {
  const { queue } = newQueueFile()
  const [a, b, c] = publish(queue, 'a.mp4', 'b.mp4', 'c.mp4') as [number, number, number]
  queue.claim()
  queue.cancel([b])
  const { changed, refused } = queue.change([a, b, c], { preset: other })
  expect(changed).toEqual([c])
  expect(refused).toEqual([
    {
      path: '/videos/a.mp4',
      error: appError('job.wrong-state', { id: a, action: 'change', state: 'running' }),
    },
    {
      path: '/videos/b.mp4',
      error: appError('job.wrong-state', { id: b, action: 'change', state: 'cancelled' }),
    },
  ])
})

it('refuses what would then be in the queue twice', () => {
  const { queue } = newQueueFile()
  const [a] = publish(queue, 'a.mp4') as [number]
  queue.change([a], { preset: other })
  const [twin] = publish(queue, 'a.mp4') as [number]
  expect(queue.change([twin], { preset: other })).toEqual({
    changed: [],
    refused: [{ path: '/videos/a.mp4', error: appError('job.duplicate') }],
  })
  expect(queue.find(twin)?.presetId).toBe('fast-1080p')
})

it('lets a job that waited for a drive go to another at once, and leaves a paused one paused', () => {
  const { queue } = newQueueFile()
  const [a, b] = publish(queue, 'a.mp4', 'b.mp4') as [number, number]
  const { attempt } = queue.claim() ?? {}
  if (attempt === undefined) throw new Error('expected a job to claim')
  queue.settle(attempt, { kind: 'failed', error: appError('destination.gone') })
  queue.pause([b])
  expect(queue.find(a)?.state).toBe('scheduled')
  expect(queue.change([a, b], { destinationDir: '/else' }).changed).toEqual([a, b])
  expect(queue.find(a)).toMatchObject({ state: 'queued', error: null })
  expect(queue.find(b)).toMatchObject({ state: 'paused', destinationDir: '/else' })
})
