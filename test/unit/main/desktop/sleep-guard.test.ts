import { expect, it } from 'vitest'
import { guardAgainstSleep } from '../../../../src/main/desktop/sleep-guard.ts'
import { statusByHand } from './statuses.ts'

function setUp() {
  const status = statusByHand()
  const held: number[] = []
  let last = 0
  const stop = guardAgainstSleep(status, {
    start(type) {
      expect(type).toBe('prevent-app-suspension')
      last += 1
      held.push(last)
      return last
    },
    stop(id) {
      held.splice(held.indexOf(id), 1)
    },
  })
  return { status, held, stop, begun: () => last }
}

it('keeps the computer awake while jobs run, once however many there are', () => {
  const { status, held, begun } = setUp()
  expect(held).toEqual([])
  status.become({ live: 2, running: 1 })
  status.become({ live: 2, running: 2 })
  expect(held).toHaveLength(1)
  status.become({})
  expect(held).toEqual([])
  status.become({ live: 1, running: 1 })
  expect(held).toHaveLength(1)
  expect(begun()).toBe(2)
})

it('lets it sleep while the queue is paused, or while jobs only wait', () => {
  const { status, held } = setUp()
  status.become({ live: 2, running: 1 })
  status.become({ live: 2, running: 1, isPaused: true })
  expect(held).toEqual([])
  status.become({ live: 2 })
  expect(held).toEqual([])
})

it('lets it sleep when Reelmill ends', () => {
  const { status, held, stop } = setUp()
  status.become({ live: 1, running: 1 })
  stop()
  expect(held).toEqual([])
  status.become({ live: 1, running: 1 })
  expect(held).toEqual([])
})
