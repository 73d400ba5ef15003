// Whether the person paused the whole queue. Remembered: a paused queue stays paused after a restart.
import type { Database } from 'better-sqlite3'

export interface QueueStateVerbs {
  isPaused(): boolean
  setPaused(paused: boolean): void
}

export function prepareQueueState(db: Database): QueueStateVerbs {
  const read = db.prepare<[], number>('SELECT paused FROM queue_state').pluck()
  const write = db.prepare<[number]>('UPDATE queue_state SET paused = ?')
  return {
    isPaused: () => read.get() === 1,
    setPaused: (paused) => void write.run(paused ? 1 : 0),
  }
}
