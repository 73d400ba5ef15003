// What becomes of the computer when the work is done. Chosen for this one time: never remembered.

export const whenDoneActions = ['nothing', 'quit', 'sleep', 'shut-down'] as const
export type WhenDoneAction = (typeof whenDoneActions)[number]

export interface PowerState {
  readonly action: WhenDoneAction
  /** Until it is done; null while the work goes on. It can be cancelled until then. */
  readonly secondsLeft: number | null
}
