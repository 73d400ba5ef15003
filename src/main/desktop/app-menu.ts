// The application menu as plain data: what is in it on each system, and what can be chosen now.
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuText } from '../../shared/strings/desktop.ts'
import type { QueueStatus } from './queue-status.ts'

/** What a menu item that is no role of the system's does. */
export type MenuAction =
  | 'add-files'
  | 'add-folder'
  | 'settings'
  | 'pause-all'
  | 'resume-all'
  | 'retry-failed'
  | 'clear-done'
  | 'show-logs'
  | 'show-licences'
  | 'about'

export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly text: MenuText
  readonly queue: MenuQueue
  /** Offers what only developers need. */
  readonly isDevelopment: boolean
  readonly choose: (action: MenuAction) => void
}

/** The part of the queue's status that the menu depends on. */
export type MenuQueue = Pick<QueueStatus, 'isPaused' | 'hasFailed' | 'hasDone'>

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

export function appMenu(parts: MenuParts): readonly Item[] {
  const { platform, text } = parts
  const isMac = platform === 'darwin'
  const menus: Item[] = [
    { label: text.file, submenu: fileMenu(parts) },
    { label: text.edit, submenu: editMenu(parts) },
    { label: text.queue, submenu: queueMenu(parts) },
    { label: text.view, submenu: viewMenu(parts) },
    // The role lets macOS list the windows in it.
    { label: text.window, role: 'windowMenu', submenu: windowMenu(parts) },
    { label: text.help, role: 'help', submenu: helpMenu(parts) },
  ]
  return isMac ? [{ label: 'Reelmill', submenu: macMenu(parts) }, ...menus] : menus
}

function does({ choose }: MenuParts, id: MenuAction, label: string, rest: Item = {}): Item {
  return { id, label, click: () => choose(id), ...rest }
}

function fileMenu(parts: MenuParts): Item[] {
  const { platform, text } = parts
  const add = [
    does(parts, 'add-files', text.addFiles, { accelerator: 'CmdOrCtrl+O' }),
    does(parts, 'add-folder', text.addFolder, { accelerator: 'CmdOrCtrl+Shift+O' }),
    line,
  ]
  const close: Item = { label: text.close, role: 'close' }
  if (platform === 'darwin') return [...add, close]
  return [...add, settingsItem(parts), line, close, { label: text.quit, role: 'quit' }]
}

function settingsItem(parts: MenuParts): Item {
  return does(parts, 'settings', parts.text.settings, { accelerator: 'CmdOrCtrl+,' })
}

function editMenu({ text }: MenuParts): Item[] {
  return [
    { label: text.undo, role: 'undo' },
    { label: text.redo, role: 'redo' },
    line,
    { label: text.cut, role: 'cut' },
    { label: text.copy, role: 'copy' },
    // Files too: the page hears of it as of any paste.
    { label: text.paste, role: 'paste' },
    { label: text.selectAll, role: 'selectAll' },
  ]
}

function queueMenu(parts: MenuParts): Item[] {
  const { text, queue } = parts
  return [
    // An empty queue can be paused before something is put into it.
    does(parts, 'pause-all', text.pauseAll, { visible: !queue.isPaused }),
    does(parts, 'resume-all', text.resumeAll, { visible: queue.isPaused }),
    line,
    does(parts, 'retry-failed', text.retryFailed, { enabled: queue.hasFailed }),
    does(parts, 'clear-done', text.clearDone, { enabled: queue.hasDone }),
  ]
}

function viewMenu({ text, isDevelopment }: MenuParts): Item[] {
  const developer: Item[] = [
    { label: text.reload, role: 'reload' },
    { label: text.developerTools, role: 'toggleDevTools' },
    line,
  ]
  return [
    ...(isDevelopment ? developer : []),
    { label: text.actualSize, role: 'resetZoom' },
    { label: text.zoomIn, role: 'zoomIn' },
    { label: text.zoomOut, role: 'zoomOut' },
    line,
    { label: text.fullScreen, role: 'togglefullscreen' },
  ]
}

function windowMenu({ platform, text }: MenuParts): Item[] {
  const minimise: Item = { label: text.minimise, role: 'minimize' }
  const zoom: Item = { label: text.zoom, role: 'zoom' }
  if (platform !== 'darwin') return [minimise]
  return [minimise, zoom, line, { label: text.bringToFront, role: 'front' }]
}

function helpMenu(parts: MenuParts): Item[] {
  const { platform, text } = parts
  const files = [
    does(parts, 'show-logs', text.showLogs),
    does(parts, 'show-licences', text.showLicences),
  ]
  // There it is in the app's own menu.
  return platform === 'darwin' ? files : [...files, line, does(parts, 'about', text.about)]
}

function macMenu(parts: MenuParts): Item[] {
  const { text } = parts
  return [
    does(parts, 'about', text.about),
    line,
    settingsItem(parts),
    line,
    { label: text.services, role: 'services' },
    line,
    { label: text.hide, role: 'hide' },
    { label: text.hideOthers, role: 'hideOthers' },
    { label: text.showAll, role: 'unhide' },
    line,
    { label: text.quit, role: 'quit' },
  ]
}
