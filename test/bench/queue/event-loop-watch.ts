// How long the event loop was held up at most, seen in two ways at once.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { threadCpuMs } from './thread-cpu.ts'

export interface LongestBlock {
  /** Between two turns of a loop that has something to do in every turn: exact. */
  readonly turnMs: number
  /** Node's own histogram of a timer that is due every millisecond. */
  readonly timerMs: number
  /** What the thread itself worked in the busiest turn: of a block, the part that is our own. */
  readonly workMs: number
}

/** Returns the call that ends the watch. */
export function watchEventLoop(): () => LongestBlock {
  const histogram = monitorEventLoopDelay({ resolution: 1 })
  histogram.enable()
  let turnMs = 0
  let workMs = 0
  let last = performance.now()
  let lastWork = threadCpuMs()
  const look = () => {
    const now = performance.now()
    const work = threadCpuMs()
    turnMs = Math.max(turnMs, now - last)
    workMs = Math.max(workMs, work - lastWork)
    last = now
    lastWork = work
  }
  let turn = setImmediate(function again() {
    look()
    turn = setImmediate(again)
  })
  return () => {
    // The turn that is under way counts as well.
    look()
    clearImmediate(turn)
    histogram.disable()
    return { turnMs, timerMs: histogram.max / 1e6, workMs }
  }
}
