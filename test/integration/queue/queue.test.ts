import { describe, expect, it } from 'vitest'
import { defaultDelivery, type Delivery } from '../../../src/shared/delivery.ts'
import { appError } from '../../../src/shared/errors.ts'
import { settingsSchema } from '../../../src/shared/settings.ts'
import type { Assignment } from '../../../src/main/queue/claim.ts'
import { newQueueFile, preset, publish } from './queue-file.ts'

const completed = { kind: 'completed', outputPath: '/out/a.mp4', sizeBytes: 400 } as const
const failed = (code: Parameters<typeof appError>[0]) =>
  ({ kind: 'failed', error: appError(code) }) as const
const claimed = (assignment: Assignment | null): Assignment => {
  if (assignment === null) throw new Error('expected a job to claim')
  return assignment
}

describe('publish', () => {
  it('has every accepted job on disk when it answers', () => {
    const made = newQueueFile()
    const ids = publish(made.queue, 'a.mp4', 'b.mp4')
    const queue = made.reopen()
    expect(queue.list(0, 10).map(({ id, state, inputPath }) => [id, state, inputPath])).toEqual([
      [ids[0], 'queued', '/videos/a.mp4'],
      [ids[1], 'queued', '/videos/b.mp4'],
    ])
    expect(queue.counts().queued).toBe(2)
  })

  it('refuses a file that waits with the same preset and destination, until that job has ended', () => {
    const { queue } = newQueueFile()
    const letter = { inputPath: '/videos/a.mp4', inputSizeBytes: 1, destinationDir: '/out' }
    const batch = queue.openBatch()
    const first = queue.publish(batch, preset, [letter, letter])
    expect(first.accepted).toHaveLength(1)
    expect(first.refused).toEqual([{ path: '/videos/a.mp4', error: appError('job.duplicate') }])
    queue.settle(claimed(queue.claim()).attempt, completed)
    expect(queue.publish(batch, preset, [letter]).accepted).toHaveLength(1)
  })

  it('never gives the number of a removed job again', () => {
    const made = newQueueFile()
    const [id] = publish(made.queue, 'a.mp4')
    made.queue.cancel([id as number])
    expect(made.queue.remove([id as number])).toEqual([id])
    expect(publish(made.reopen(), 'b.mp4')).toEqual([(id as number) + 1])
  })
})

describe('claim', () => {
  it('takes jobs in the order they came, each once', () => {
    const { queue } = newQueueFile()
    const ids = publish(queue, ...Array.from({ length: 100 }, (_, i) => `${i}.mp4`))
    const taken = ids.map(() => claimed(queue.claim()).attempt.jobId)
    expect(taken).toEqual(ids)
    expect(queue.claim()).toBeNull()
  })

  it('tells the worker all it needs', () => {
    const { queue } = newQueueFile()
    const [id] = publish(queue, 'a clip.mov')
    const { attempt, task } = claimed(queue.claim())
    expect(attempt.jobId).toBe(id)
    expect(task).toMatchObject({
      inputPath: '/videos/a clip.mov',
      destinationDir: '/out',
      preset,
      intent: null,
    })
    expect(task.partPath.startsWith('/out/.a clip')).toBe(true)
    expect(queue.leftovers()).toEqual([])
  })
})

describe('settle', () => {
  it('writes the outcome and its event together', () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    made.clock.nowMs = 5_000
    made.queue.settle(claimed(made.queue.claim()).attempt, completed)
    const queue = made.reopen()
    expect(queue.list(0, 1)[0]).toMatchObject({
      state: 'completed',
      outputPath: '/out/a.mp4',
      outputSizeBytes: 400,
      finishedAtMs: 5_000,
    })
    expect(queue.journal.readAfter(0, 10).map(({ kind }) => kind)).toEqual([
      'published',
      'claimed',
      'completed',
    ])
    expect(queue.leftovers()).toEqual([])
  })

  it('drops a late report and says so in the journal', () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    const first = claimed(queue.claim())
    queue.settle(first.attempt, { kind: 'interrupted' })
    const second = claimed(queue.claim())
    expect(second.attempt.token).not.toBe(first.attempt.token)
    expect(queue.settle(first.attempt, completed)).toBeNull()
    expect(queue.recordPlan(first.attempt, 'late')).toBe(false)
    expect(queue.find(second.attempt.jobId)?.state).toBe('running')
    expect(queue.journal.readAfter(0, 99).at(-1)).toMatchObject({ kind: 'late-report' })
  })

  it('wakes a scheduled job when its time has come, not before', () => {
    const { queue, clock } = newQueueFile()
    publish(queue, 'a.mp4')
    queue.settle(claimed(queue.claim()).attempt, failed('ffmpeg.stalled'))
    expect(queue.claim()).toBeNull()
    expect(queue.wakeDue()).toBe(6_000)
    clock.nowMs = 6_000
    expect(queue.wakeDue()).toBeNull()
    expect(queue.claim()).not.toBeNull()
  })

  it('does not wait for hours because the clock was set back', () => {
    const { queue, clock } = newQueueFile()
    clock.nowMs = 10 * 3_600_000
    publish(queue, 'a.mp4')
    queue.settle(claimed(queue.claim()).attempt, failed('ffmpeg.stalled'))
    clock.nowMs = 3_600_000
    expect(queue.wakeDue()).toBeNull()
    expect(queue.claim()).not.toBeNull()
  })

  it('wakes what waits for a folder when the folder is back', () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    queue.settle(claimed(queue.claim()).attempt, failed('destination.gone'))
    expect(queue.awaitedFolders()).toEqual([{ destinationDir: '/out', needBytes: 1000 }])
    queue.wakeFolder('/out')
    expect(queue.awaitedFolders()).toEqual([])
    expect(queue.counts().queued).toBe(1)
  })

  it('waits for as much space as a job says that it needs', () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    const error = appError('destination.full', { path: '/out', needBytes: 70_000_000 })
    queue.settle(claimed(queue.claim()).attempt, { kind: 'failed', error })
    expect(queue.awaitedFolders()).toEqual([{ destinationDir: '/out', needBytes: 70_000_000 }])
  })
})

describe('restart', () => {
  it('finds what was running, and queues it again in its place', () => {
    const made = newQueueFile()
    const ids = publish(made.queue, 'a.mp4', 'b.mp4')
    const { attempt, task } = claimed(made.queue.claim())
    made.queue.recordFfmpeg(attempt, { pid: 4_000_000, startedAt: 77 })
    const queue = made.reopen()
    expect(queue.openAttempts()).toEqual([
      { attempt, paused: false, ffmpeg: { pid: 4_000_000, startedAt: 77 } },
    ])
    queue.settle(attempt, { kind: 'interrupted' })
    expect(queue.leftovers()).toEqual([task.partPath])
    queue.forget(task.partPath)
    expect(queue.leftovers()).toEqual([])
    expect(claimed(queue.claim()).attempt.jobId).toBe(ids[0])
  })

  it('hands an announced commit to the next attempt, and keeps its part file until then', () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    const { attempt, task } = claimed(made.queue.claim())
    const intent = { partPath: task.partPath, targetPath: '/out/a.mp4', sizeBytes: 4, mtimeMs: 9.5 }
    expect(made.queue.recordIntent(attempt, intent)).toBe(true)
    const queue = made.reopen()
    queue.settle(attempt, { kind: 'interrupted' })
    expect(queue.leftovers()).toEqual([])
    expect(claimed(queue.claim()).task.intent).toEqual(intent)
  })

  it('looks whether a job was finished before it cancels it', () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    const first = claimed(made.queue.claim())
    const { partPath } = first.task
    made.queue.recordIntent(first.attempt, {
      partPath,
      targetPath: '/out/a.mp4',
      sizeBytes: 4,
      mtimeMs: 9,
    })
    made.queue.settle(first.attempt, { kind: 'interrupted' })
    const { jobId } = first.attempt
    expect(made.queue.cancel([jobId])).toEqual({ reached: [jobId], open: [] })
    const second = claimed(made.reopen().claim())
    expect(second.cancelRequested).toBe(true)
    made.queue.settle(second.attempt, { kind: 'cancelled' })
    expect(made.queue.find(jobId)?.state).toBe('cancelled')
  })
})

describe('cancel, retry, remove', () => {
  it('cancels at once what waits, and by a request what runs', () => {
    const { queue } = newQueueFile()
    const [a, b] = publish(queue, 'a.mp4', 'b.mp4') as [number, number]
    const { attempt } = claimed(queue.claim())
    expect(queue.cancel([a, b, 99])).toEqual({ reached: [a, b], open: [attempt] })
    queue.settle(attempt, { kind: 'cancelled' })
    expect(queue.counts()).toMatchObject({ cancelled: 2, running: 0, queued: 0 })
    expect(queue.cancel([a, b])).toEqual({ reached: [], open: [] })
  })

  it('keeps a request to cancel through a crash of the app', () => {
    const made = newQueueFile()
    publish(made.queue, 'a.mp4')
    const { attempt } = claimed(made.queue.claim())
    made.queue.cancel([attempt.jobId])
    const queue = made.reopen()
    queue.settle(attempt, { kind: 'interrupted' })
    expect(queue.find(attempt.jobId)?.state).toBe('cancelled')
  })

  it('retries what ended badly, with fresh budgets, and nothing else', () => {
    const { queue } = newQueueFile()
    const [a, b] = publish(queue, 'a.mp4', 'b.mp4') as [number, number]
    queue.settle(claimed(queue.claim()).attempt, failed('input.not-media'))
    expect(queue.retry([a, b])).toEqual([a])
    expect(queue.find(a)).toMatchObject({ state: 'queued', error: null, finishedAtMs: null })
  })

  it('does not retry a job whose file already waits again', () => {
    const { queue } = newQueueFile()
    const [a] = publish(queue, 'a.mp4') as [number]
    queue.settle(claimed(queue.claim()).attempt, failed('input.not-media'))
    publish(queue, 'a.mp4')
    expect(queue.retry([a])).toEqual([])
  })
})

describe('pause and resume', () => {
  it('holds back what waits, through a restart', () => {
    const made = newQueueFile()
    const ids = publish(made.queue, 'a.mp4', 'b.mp4')
    expect(made.queue.pause(ids)).toEqual({ reached: ids, open: [] })
    const queue = made.reopen()
    expect(queue.claim()).toBeNull()
    expect(queue.resume(ids)).toEqual({ reached: ids, open: [] })
    expect(claimed(queue.claim()).attempt.jobId).toBe(ids[0])
  })

  it('keeps the attempt of a running job open, and loses no try when the app ends meanwhile', () => {
    const made = newQueueFile()
    const ids = publish(made.queue, 'a.mp4')
    const { attempt } = claimed(made.queue.claim())
    expect(made.queue.pause(ids)).toEqual({ reached: ids, open: [attempt] })
    expect(made.queue.openAttempts()).toMatchObject([{ attempt, paused: true }])
    expect(made.queue.resume(ids)).toEqual({ reached: ids, open: [attempt] })
    expect(made.queue.find(attempt.jobId)?.state).toBe('running')
    made.queue.pause(ids)
    made.queue.settle(attempt, { kind: 'interrupted' })
    expect(made.reopen().find(attempt.jobId)?.state).toBe('paused')
  })

  it('remembers that the whole queue is paused', () => {
    const made = newQueueFile()
    expect(made.queue.isPaused()).toBe(false)
    made.queue.setPaused(true)
    expect(made.reopen().isPaused()).toBe(true)
  })
})

describe('order', () => {
  const order = (file: ReturnType<typeof newQueueFile>) => {
    const taken: number[] = []
    for (let next = file.queue.claim(); next !== null; next = file.queue.claim()) {
      taken.push(next.attempt.jobId)
    }
    return taken
  }

  it('follows priorities, then moves, then arrival', () => {
    const made = newQueueFile()
    const [a, b, c, d, e] = publish(made.queue, 'a', 'b', 'c', 'd', 'e') as [
      number,
      number,
      number,
      number,
      number,
    ]
    expect(made.queue.setPriority([d], 1)).toEqual([d])
    expect(made.queue.move(c, a)).toBe(true)
    expect(made.queue.move(b, null)).toBe(true)
    expect(order(made)).toEqual([d, c, a, e, b])
  })

  it('takes over the priority of the place it moves to', () => {
    const made = newQueueFile()
    const [a, b, c] = publish(made.queue, 'a', 'b', 'c') as [number, number, number]
    made.queue.setPriority([a], 5)
    made.queue.move(c, a)
    expect(order(made)).toEqual([c, a, b])
  })

  it('writes one row for a move, however often', () => {
    const made = newQueueFile()
    const ids = publish(made.queue, ...Array.from({ length: 50 }, (_, i) => `${i}`))
    const last = ids.at(-1) as number
    for (let i = 0; i < 200; i += 1) {
      made.queue.move(ids[(i * 7) % 40] as number, last)
    }
    expect(order(made).sort((x, y) => x - y)).toEqual(ids)
    const moved = made.queue.journal.readAfter(0, 1_000).filter(({ kind }) => kind === 'moved')
    expect(moved).toHaveLength(200)
  })

  it('moves nothing that has ended', () => {
    const made = newQueueFile()
    const [a, b] = publish(made.queue, 'a', 'b') as [number, number]
    made.queue.cancel([a])
    expect(made.queue.move(a, b)).toBe(false)
    expect(made.queue.setPriority([a], 3)).toEqual([])
  })
})

describe('batches', () => {
  it('are told of once, when the last of what was dropped together has ended', () => {
    const { queue } = newQueueFile()
    const [a, b] = publish(queue, 'a.mp4', 'b.mp4') as [number, number]
    publish(queue, 'c.mp4')
    queue.settle(claimed(queue.claim()).attempt, completed)
    expect(queue.summarise(a)).toBeNull()
    queue.settle(claimed(queue.claim()).attempt, failed('input.not-media'))
    expect(queue.summarise(b)).toMatchObject({ completed: 1, failed: 1, exampleId: a })
    queue.markNotified(1)
    expect(queue.summarise(b)).toBeNull()
    queue.retry([b])
    queue.cancel([3])
    queue.settle(claimed(queue.claim()).attempt, completed)
    expect(queue.summarise(b)).toMatchObject({ completed: 1, failed: 0, exampleId: b })
  })

  it('wait until publishing them has ended', () => {
    const { queue } = newQueueFile()
    const batch = queue.openBatch()
    const letter = { inputPath: '/a.mp4', inputSizeBytes: 1, destinationDir: '/out' }
    queue.publish(batch, preset, [letter])
    queue.settle(claimed(queue.claim()).attempt, completed)
    expect(queue.summarise(1)).toBeNull()
    queue.sealAll()
    expect(queue.summarise(1)).not.toBeNull()
  })
})

describe('journal', () => {
  it('announces events only once they are committed, and keeps cursors', () => {
    const made = newQueueFile()
    const heard: string[] = []
    made.queue.journal.subscribe((events) => heard.push(...events.map(({ kind }) => kind)))
    expect(() =>
      made.queue.journal.transact(() => {
        made.queue.journal.append(1, 'removed')
        throw new Error('rolled back')
      }),
    ).toThrow('rolled back')
    publish(made.queue, 'a.mp4')
    expect(heard).toEqual(['published'])
    made.queue.journal.advance('someone', 1)
    expect(made.reopen().journal.cursorOf('someone')).toBe(1)
  })
})

it.each([
  ['skip', 'output.exists'],
  ['ask', 'output.name-taken'],
] as const)('takes a retry after “%s” for the wish to have both files', (collision, code) => {
  const { queue } = newQueueFile()
  const letter = { inputPath: '/videos/a.mp4', inputSizeBytes: 1, destinationDir: '/out' }
  const delivery: Delivery = { ...defaultDelivery, collision, keepDates: true }
  queue.publish(queue.openBatch(), preset, [letter], delivery)
  const fail = (why: Parameters<typeof failed>[0]) => {
    const { attempt, task } = claimed(queue.claim())
    queue.settle(attempt, failed(why))
    return task.delivery
  }
  expect(fail('ffmpeg.failed')).toEqual(delivery)
  queue.retry([1])
  expect(fail(code)).toEqual(delivery)
  queue.retry([1])
  expect(queue.claim()?.task.delivery).toEqual({ ...delivery, collision: 'number' })
})

describe('settings', () => {
  it('have defaults and are remembered', () => {
    const made = newQueueFile()
    expect(made.queue.readSettings()).toEqual(settingsSchema.parse({}))
    made.queue.changeSettings({ presetId: 'audio-mp3', concurrency: 2 })
    expect(made.reopen().readSettings()).toMatchObject({ presetId: 'audio-mp3', concurrency: 2 })
  })
})

it('writes down where a job goes on, under its current attempt', async () => {
  const { queue } = newQueueFile()
  publish(queue, 'a.mp4')
  const { attempt } = claimed(queue.claim())
  expect(queue.recordContinued({ ...attempt, token: 'stale' }, 0.2)).toBe(false)
  expect(queue.recordContinued(attempt, 0.43)).toBe(true)
  const events = await queue.eventsOf(1)
  expect(events.at(-1)).toMatchObject({ kind: 'continued', data: { fraction: 0.43 } })
})

describe('work folders', () => {
  const folder = '/out/.a.mp4.1.0123456789ab.work'

  it('are listed under the current attempt, and done with when the job will never go on', () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    const first = claimed(queue.claim())
    expect(queue.recordWork(first.attempt, folder)).toBe(true)
    expect(queue.recordWork({ ...first.attempt, token: 'stale' }, '/out/other')).toBe(false)
    queue.settle(first.attempt, { kind: 'interrupted' })
    expect(queue.doneWork()).toEqual([])
    const second = claimed(queue.claim())
    expect(queue.recordWork(second.attempt, folder)).toBe(true)
    queue.settle(second.attempt, failed('ffmpeg.failed'))
    expect(queue.doneWork()).toEqual([])
    queue.retry([1])
    queue.cancel([1])
    expect(queue.doneWork()).toEqual([folder])
    queue.forgetWork(folder)
    expect(queue.doneWork()).toEqual([])
  })

  it('of another plan of the same job are done with, and those of other jobs are not', () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    publish(queue, 'b.mp4')
    const [first, other] = [claimed(queue.claim()), claimed(queue.claim())]
    queue.recordWork(first.attempt, folder)
    queue.recordWork(other.attempt, '/out/.b.mp4.2.0123456789ab.work')
    const next = folder.replace('0123', 'abcd')
    queue.recordWork(first.attempt, next)
    expect(queue.doneWork()).toEqual([folder])
    // What was outdated is the job's again when the plan is.
    queue.recordWork(first.attempt, folder)
    expect(queue.doneWork()).toEqual([next])
  })

  it('of a removed job are done with', () => {
    const { queue } = newQueueFile()
    publish(queue, 'a.mp4')
    const { attempt } = claimed(queue.claim())
    queue.recordWork(attempt, folder)
    queue.settle(attempt, failed('ffmpeg.failed'))
    queue.remove([1])
    expect(queue.doneWork()).toEqual([folder])
  })
})
