import { describe, expect, it } from 'vitest'
import { countdownSeconds, createWhenDone } from '../../../../src/main/desktop/when-done.ts'
import type { PowerState } from '../../../../src/shared/power.ts'
import { statusByHand } from './statuses.ts'

function setUp() {
  const status = statusByHand()
  const done: string[] = []
  const told: PowerState[] = []
  let tick: (() => void) | null = null
  const power = createWhenDone({
    status,
    act: (action) => done.push(action),
    tell: (state) => told.push(state),
    everySecond(listener) {
      if (tick !== null) throw new Error('expected one clock at a time')
      tick = listener
      return () => (tick = null)
    },
  })
  return {
    status,
    power,
    done,
    told,
    ticks: () => tick !== null,
    pass: (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) tick?.()
    },
  }
}

describe('when the work is done', () => {
  it('does nothing unless it was told to', () => {
    const { status, done, told, ticks } = setUp()
    status.become({ live: 2, running: 1 })
    status.become({})
    expect(ticks()).toBe(false)
    expect(done).toEqual([])
    expect(told).toEqual([])
  })

  it('counts a minute down and does what was chosen, once', () => {
    const { status, power, done, told, pass, ticks } = setUp()
    status.become({ live: 1, running: 1 })
    expect(power.choose('sleep')).toEqual({ action: 'sleep', secondsLeft: null })
    expect(ticks()).toBe(false)
    status.become({})
    expect(power.state()).toEqual({ action: 'sleep', secondsLeft: countdownSeconds })
    pass(countdownSeconds - 1)
    expect(done).toEqual([])
    expect(power.state().secondsLeft).toBe(1)
    pass(1)
    expect(done).toEqual(['sleep'])
    expect(power.state()).toEqual({ action: 'nothing', secondsLeft: null })
    expect(ticks()).toBe(false)
    expect(told.map(({ secondsLeft }) => secondsLeft)).toEqual([
      null,
      ...Array.from({ length: countdownSeconds }, (_, second) => countdownSeconds - second),
      null,
    ])
    status.become({ live: 1 })
    status.become({})
    expect(done).toEqual(['sleep'])
  })

  it('stays “nothing” when there is no work to wait for', () => {
    const { status, power, done, ticks } = setUp()
    expect(power.choose('shut-down')).toEqual({ action: 'nothing', secondsLeft: null })
    status.become({ live: 1 })
    status.become({})
    expect(ticks()).toBe(false)
    expect(done).toEqual([])
  })

  it('waits for what is paused or tries again later', () => {
    const { status, power, ticks } = setUp()
    status.become({ live: 3, running: 1 })
    power.choose('quit')
    status.become({ live: 1 })
    expect(ticks()).toBe(false)
  })

  it('can be called off until the last second', () => {
    const { status, power, done, pass, ticks } = setUp()
    status.become({ live: 1 })
    power.choose('shut-down')
    status.become({})
    pass(countdownSeconds - 1)
    expect(power.cancel()).toEqual({ action: 'nothing', secondsLeft: null })
    expect(ticks()).toBe(false)
    pass(5)
    expect(done).toEqual([])
  })

  it('does new work first, then counts anew', () => {
    const { status, power, done, pass, ticks } = setUp()
    status.become({ live: 1 })
    power.choose('sleep')
    status.become({})
    pass(30)
    status.become({ live: 1 })
    expect(power.state()).toEqual({ action: 'sleep', secondsLeft: null })
    expect(ticks()).toBe(false)
    status.become({})
    expect(power.state().secondsLeft).toBe(countdownSeconds)
    pass(countdownSeconds)
    expect(done).toEqual(['sleep'])
  })

  it('looks once more before it acts: work may have come that nobody was told of', () => {
    const { status, power, done, pass } = setUp()
    status.become({ live: 1 })
    power.choose('shut-down')
    status.become({})
    pass(countdownSeconds - 1)
    status.becomeUntold({ live: 1 })
    pass(1)
    expect(done).toEqual([])
    expect(power.state()).toEqual({ action: 'shut-down', secondsLeft: null })
  })

  it('can be chosen otherwise while it counts', () => {
    const { status, power, done, pass } = setUp()
    status.become({ live: 1 })
    power.choose('sleep')
    power.choose('quit')
    status.become({})
    pass(countdownSeconds)
    expect(done).toEqual(['quit'])
  })
})
