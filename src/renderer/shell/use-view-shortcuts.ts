// Ctrl+1 to Ctrl+4 (⌘) go to the views in the rail's order, Ctrl+comma to the settings.
import { useEffect } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'
import { views, type View } from './view-store.ts'

export function useViewShortcuts(): void {
  const { view } = useWindowModel()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = window.reelmill.platform === 'darwin' ? event.metaKey : event.ctrlKey
      if (!command || event.altKey || event.shiftKey || event.repeat) return
      const wanted = viewOf(event)
      // What lies in front wants an answer first.
      if (wanted === undefined || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      view.open(wanted)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [view])
}

/** By the key's place for digits: on a French keyboard they need Shift. */
function viewOf({ key, code }: KeyboardEvent): View | undefined {
  if (key === ',') return 'settings'
  return views[Number(/^Digit([1-9])$/.exec(code)?.[1]) - 1]
}
