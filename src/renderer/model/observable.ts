// One value that React can watch.
import { useSyncExternalStore } from 'react'

export interface Observable<T> {
  readonly current: () => T
  readonly subscribe: (listener: () => void) => () => void
}
export interface Settable<T> extends Observable<T> {
  readonly set: (next: T) => void
}

export function createObservable<T>(initial: T): Settable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    current: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.current)
}
