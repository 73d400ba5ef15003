// Where the menu of the selected jobs is open.
import { createObservable, type Settable } from '../model/observable.ts'

export interface MenuPlace {
  /** Gets the focus back; the menu stands at it unless a point is given. */
  readonly opener: HTMLElement | null
  /** In the window. */
  readonly point?: { readonly x: number; readonly y: number }
}

export function createMenuStore(): Settable<MenuPlace | null> {
  return createObservable<MenuPlace | null>(null)
}
