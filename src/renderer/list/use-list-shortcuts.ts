// Keys that work wherever the focus is, unless something else has its own use for them.
import { useEffect } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'
import { allJobs } from './jobs-between.ts'
import type { ListLayout } from './list-layout.ts'

export function useListShortcuts(layout: ListLayout): void {
  const { selection, filter, detail, undoRemoval, view } = useWindowModel()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // An open menu or dialog, or another view, answers its own keys.
      if (event.defaultPrevented || view.current() !== 'queue') return
      const { target } = event
      const inLayer =
        target instanceof Element && target.closest('dialog, [role=dialog], [role=menu]') !== null
      if (inLayer) return
      const command = window.reelmill.platform === 'darwin' ? event.metaKey : event.ctrlKey
      const key = event.key.toLowerCase()
      if (key === 'escape') {
        if (selection.size() > 1) selection.clear()
        else if (detail.current() !== null) detail.close()
        else selection.clear()
        return
      }
      if (!command || event.altKey || event.shiftKey) return
      if (key === 'f') {
        event.preventDefault()
        filter.setOpen(true)
        // There may be a field already.
        requestAnimationFrame(() =>
          document.querySelector<HTMLInputElement>('[data-find]')?.select(),
        )
        return
      }
      if (target instanceof HTMLElement && target.closest('input, textarea, pre') !== null) return
      if (key === 'a') {
        event.preventDefault()
        selection.range(allJobs(layout), false)
      }
      if (key === 'z' && undoRemoval()) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [layout, selection, filter, detail, undoRemoval, view])
}
