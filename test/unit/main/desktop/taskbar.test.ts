import { expect, it } from 'vitest'
import { showOnTaskbar } from '../../../../src/main/desktop/taskbar.ts'
import { statusByHand } from './statuses.ts'

function setUp() {
  const status = statusByHand()
  const bars: (readonly [number, string])[] = []
  const badges: number[] = []
  const taskbar = showOnTaskbar({
    status,
    windows: () => [{ setProgressBar: (fraction, { mode }) => bars.push([fraction, mode]) }],
    setBadge: (count) => badges.push(count),
  })
  bars.length = 0
  return { status, bars, badges, taskbar }
}

it('shows how far the work is and how much is left, and takes both away when it is done', () => {
  const { status, bars, badges } = setUp()
  status.become({ live: 2, fraction: 0.1 })
  status.become({ live: 2, fraction: 0.2, mode: 'paused' })
  status.become({ live: 1, fraction: 0.6, mode: 'error' })
  status.become({})
  expect(bars).toEqual([
    [0.1, 'normal'],
    [0.2, 'paused'],
    [0.6, 'error'],
    [-1, 'normal'],
  ])
  expect(badges).toEqual([2, 1, 0])
})

it('tells a window that comes later, and leaves nothing behind', () => {
  const { status, bars, badges, taskbar } = setUp()
  status.become({ live: 1, fraction: 0.5 })
  taskbar.again()
  taskbar.stop()
  status.become({ live: 3, fraction: 0 })
  expect(bars).toEqual([
    [0.5, 'normal'],
    [0.5, 'normal'],
    [-1, 'normal'],
  ])
  expect(badges).toEqual([1, 0])
})
