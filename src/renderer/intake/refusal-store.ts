// Paths that were not accepted, until the person dismisses them. They are no jobs: main forgets them.
import type { Refusal } from '../../shared/feed.ts'
import { createObservable, type Observable } from '../model/observable.ts'

export interface KeptRefusal extends Refusal {
  readonly number: number
}

export interface RefusalStore extends Observable<readonly KeptRefusal[]> {
  readonly add: (refusals: readonly Refusal[]) => void
  readonly dismiss: (number: number) => void
  readonly dismissAll: () => void
}

export function createRefusalStore(): RefusalStore {
  const { current, set, subscribe } = createObservable<readonly KeptRefusal[]>([])
  let last = 0
  return {
    current,
    subscribe,
    add(refusals) {
      if (refusals.length === 0) return
      // The latest try at a path is the one that counts.
      const again = new Set(refusals.map(({ path }) => path))
      const kept = current().filter(({ path }) => !again.has(path))
      set([...kept, ...refusals.map((refusal) => ({ ...refusal, number: (last += 1) }))])
    },
    dismiss(number) {
      set(current().filter((refusal) => refusal.number !== number))
    },
    dismissAll() {
      set([])
    },
  }
}
