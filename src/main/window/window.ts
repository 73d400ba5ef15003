// The one window: sandboxed, isolated, shown when its first frame is ready.
import path from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import type { WindowState } from '../desktop/window-state.ts'
import { language, languageParameter } from '../../shared/strings/language.ts'
import { pageUrl } from './protocol.ts'

/** The page's own background, so that nothing flashes before its first paint (see tokens.css). */
const background = { light: '#f6f6f4', dark: '#17181a' } as const

const firstSize = { width: 1080, height: 720 }

/**
 * @param place where it was the last time; null the first time
 * @param firstShown called once, when there is something to see
 */
export function openWindow(
  preloadPath: string,
  place: WindowState | null,
  firstShown: () => void,
): BrowserWindow {
  const window = new BrowserWindow({
    ...(place?.bounds ?? firstSize),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Reelmill',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: path.resolve(preloadPath),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (place?.isMaximised === true) window.maximize()
    window.show()
    firstShown()
  })
  void window.loadURL(`${pageUrl}?${languageParameter}=${language()}`)
  return window
}
