// Ctrl+O (⌘O) adds files, with Shift a folder.
import { useEffect } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'

export function useIntakeShortcuts(): void {
  const { intake } = useWindowModel()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = window.reelmill.platform === 'darwin' ? event.metaKey : event.ctrlKey
      if (!command || event.altKey || event.repeat || event.key.toLowerCase() !== 'o') return
      event.preventDefault()
      void intake.choose(event.shiftKey ? 'folder' : 'files')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [intake])
}
