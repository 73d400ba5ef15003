// Where the menu of the selected jobs is open.
import { createObservable, type Settable } from '../model/observable.ts'

/** A point in the window, or the element that was pressed. */
export type MenuPlace =
  { readonly x: number; readonly y: number } | { readonly element: HTMLElement }

export function createMenuStore(): Settable<MenuPlace | null> {
  return createObservable<MenuPlace | null>(null)
}
