// The app has one window or none: whoever wants it gets the one that is there, or a new one.
import type { BrowserWindow } from 'electron'
import { placeOnDisplays, readWindowState } from '../desktop/window-state.ts'
import { openWindow } from './window.ts'

interface WindowParts {
  /** Where its place on the displays is remembered. */
  readonly dataDir: string
  readonly preloadPath: string
  /** Each new window, before its page is there. */
  readonly opened: (window: BrowserWindow) => void
  /** There is something to see. */
  readonly shown: () => void
  readonly closed: () => void
}

export interface TheWindow {
  /** Opens it, or brings it to the front. */
  show(): BrowserWindow
  readonly isOpen: boolean
  /** Whether there was one since the start. */
  readonly wasOpen: boolean
}

export function prepareWindow(parts: WindowParts): TheWindow {
  const { dataDir, preloadPath, opened, shown, closed } = parts
  let window: BrowserWindow | null = null
  let wasOpen = false
  return {
    get isOpen() {
      return window !== null
    },
    get wasOpen() {
      return wasOpen
    },
    show() {
      if (window !== null) {
        if (window.isMinimized()) window.restore()
        window.show()
        window.focus()
        return window
      }
      window = openWindow(preloadPath, placeOnDisplays(readWindowState(dataDir)), shown)
      wasOpen = true
      opened(window)
      window.once('closed', () => {
        window = null
        closed()
      })
      return window
    },
  }
}
