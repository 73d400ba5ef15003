// What happens to the computer after the work: chosen while there is some, done when none is left, and
// not before the person had a minute to say no. Forgotten at every start.
import type { PowerState, WhenDoneAction } from '../../shared/power.ts'
import type { QueueStatusFeed } from './queue-status.ts'

export interface WhenDone {
  state(): PowerState
  /** For the work that is there now: without any it stays “nothing”. */
  choose(action: WhenDoneAction): PowerState
  cancel(): PowerState
  stop(): void
}

interface Parts {
  readonly status: Pick<QueueStatusFeed, 'subscribe' | 'now'>
  readonly act: (action: Exclude<WhenDoneAction, 'nothing'>) => void
  /** Told of every choice and every second. */
  readonly tell: (state: PowerState) => void
  /** Returns the call that ends it. */
  readonly everySecond?: (tick: () => void) => () => void
}

export const countdownSeconds = 60

export function createWhenDone(parts: Parts): WhenDone {
  const { status, act, tell, everySecond = byTheClock } = parts
  let state: PowerState = { action: 'nothing', secondsLeft: null }
  let stopClock: (() => void) | null = null

  function become(next: PowerState): PowerState {
    if (next.secondsLeft === null) {
      stopClock?.()
      stopClock = null
    }
    const changed = next.action !== state.action || next.secondsLeft !== state.secondsLeft
    state = next
    if (changed) tell(state)
    return state
  }
  const rest = () => become({ action: 'nothing', secondsLeft: null })
  const wait = () => become({ ...state, secondsLeft: null })

  function tick(): void {
    const { action, secondsLeft } = state
    // New work came: it is done first.
    if (status.now().live > 0) return void wait()
    if (secondsLeft === null) return
    if (secondsLeft > 1) return void become({ action, secondsLeft: secondsLeft - 1 })
    rest()
    if (action !== 'nothing') act(action)
  }

  const unsubscribe = status.subscribe(({ live }) => {
    if (state.action === 'nothing') return
    if (live > 0) return void wait()
    if (state.secondsLeft !== null) return
    become({ ...state, secondsLeft: countdownSeconds })
    stopClock = everySecond(tick)
  })

  return {
    state: () => state,
    choose: (action) => {
      if (action === 'nothing' || status.now().live === 0) return rest()
      return become({ action, secondsLeft: null })
    },
    cancel: rest,
    stop() {
      unsubscribe()
      stopClock?.()
    },
  }
}

function byTheClock(tick: () => void): () => void {
  const timer = setInterval(tick, 1_000)
  return () => clearInterval(timer)
}
