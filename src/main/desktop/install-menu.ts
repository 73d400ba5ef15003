// Puts the application menu into place and keeps it true: built anew only when what it shows changed.
import { Menu } from 'electron'
import { desktopText } from '../../shared/strings/desktop.ts'
import { appMenu, type MenuAction, type MenuQueue } from './app-menu.ts'
import type { QueueStatusFeed } from './queue-status.ts'

/** Returns the call that ends it. */
export function installMenu(
  status: Pick<QueueStatusFeed, 'subscribe'>,
  isDevelopment: boolean,
  choose: (action: MenuAction) => void,
): () => void {
  let shown: MenuQueue | null = null
  return status.subscribe((queue) => {
    if (shown !== null && isSame(shown, queue)) return
    shown = queue
    const { platform } = process
    const template = appMenu({ platform, text: desktopText().menu, queue, isDevelopment, choose })
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
  })
}

function isSame(one: MenuQueue, other: MenuQueue): boolean {
  return (
    one.isPaused === other.isPaused &&
    one.hasFailed === other.hasFailed &&
    one.hasDone === other.hasDone
  )
}
