// Does what was chosen in the application menu and is the window's to do.
import { useEffect } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'

export function useMenuChoices(): void {
  const { intake, view } = useWindowModel()
  useEffect(
    () =>
      window.reelmill.subscribe('menu.chosen', (choice) => {
        if (choice === 'settings') view.open('settings')
        else void intake.choose(choice === 'add-files' ? 'files' : 'folder')
      }),
    [intake, view],
  )
}
