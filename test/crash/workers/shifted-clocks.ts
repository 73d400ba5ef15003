// This process's two clocks, which jump when they are told to: as on a computer that slept, or whose
// owner set its clock.

export interface ShiftedClocks {
  /** Of the clock that tells how much time has passed. */
  shiftMonotonic(ms: number): void
  /** Of the clock that tells what time it is. */
  shiftWall(ms: number): void
  /** Time that really passed, in milliseconds. */
  real(): number
}

export function shiftClocks(): ShiftedClocks {
  const real = performance.now.bind(performance)
  const wall = Date.now
  let monotonicMs = 0
  let wallMs = 0
  performance.now = () => real() + monotonicMs
  Date.now = () => wall() + wallMs
  return {
    shiftMonotonic: (ms) => void (monotonicMs += ms),
    shiftWall: (ms) => void (wallMs += Math.round(ms)),
    real,
  }
}
