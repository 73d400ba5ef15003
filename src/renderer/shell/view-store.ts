// Which view the window shows. It opens with the queue; nothing else is remembered.
import { createObservable, type Observable } from '../model/observable.ts'

/** In the order of the rail, and of the digits that open them. */
export const views = ['queue', 'presets', 'history', 'settings'] as const
export type View = (typeof views)[number]

export interface ViewStore extends Observable<View> {
  readonly open: (view: View) => void
  /** Whether anyone went anywhere yet: a start takes nobody's focus. */
  readonly moved: () => boolean
}

export function createViewStore(): ViewStore {
  const view = createObservable<View>('queue')
  let moved = false
  return {
    current: view.current,
    subscribe: view.subscribe,
    moved: () => moved,
    open(next) {
      moved = true
      view.set(next)
    },
  }
}
