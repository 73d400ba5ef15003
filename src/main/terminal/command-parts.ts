// What terminal commands work with, and how they answer.
import type { TerminalLine } from '../../shared/terminal.ts'
import type { Doctor } from '../doctor/doctor.ts'
import type { Dispatcher } from '../work/dispatcher.ts'
import type { ProgressBoard } from '../work/progress-board.ts'
import type { PresetShelf } from '../presets/preset-shelf.ts'
import type { Queue } from '../queue/queue.ts'

export type Emit = (line: TerminalLine) => void

export interface CommandParts {
  readonly queue: Queue
  readonly progress: ProgressBoard
  readonly dispatcher: Dispatcher
  readonly presets: PresetShelf
  readonly doctor: Doctor
  readonly openWindow: () => void
  /** Whether jobs run in this process, now or as soon as its window is there. */
  readonly works: () => boolean
}

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const
