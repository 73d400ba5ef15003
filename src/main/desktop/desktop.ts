// Everything of Reelmill that the operating system shows or does, put together.
import path from 'node:path'
import { app, BrowserWindow, nativeTheme, powerMonitor, powerSaveBlocker, shell } from 'electron'
import type { AppInfo } from '../../shared/app-info.ts'
import type { Settings } from '../../shared/settings.ts'
import type { WhenDoneAction } from '../../shared/power.ts'
import type { MenuChoice } from '../../shared/menu.ts'
import { licencesPath } from '../installed-programs.ts'
import { broadcast } from '../ipc/register-handlers.ts'
import type { Log } from '../log.ts'
import type { Queue } from '../queue/queue.ts'
import { clearDone, retryFailed, type RemoveJobs } from '../work/act-on-all.ts'
import type { Dispatcher } from '../work/dispatcher.ts'
import type { ProgressBoard } from '../work/progress-board.ts'
import type { MenuAction } from './app-menu.ts'
import { askBeforeQuitting } from './ask-before-quitting.ts'
import { installMenu } from './install-menu.ts'
import { setLaunchAtLogin } from './launch-at-login.ts'
import { startQueueStatus } from './queue-status.ts'
import { createQuitGuard } from './quit-guard.ts'
import { guardAgainstSleep } from './sleep-guard.ts'
import { tellPowerFailure } from './power-failure.ts'
import { powerCommands } from './system-power/power-commands.ts'
import { runProgram } from './system-power/run-program.ts'
import { usePower } from './system-power/use-power.ts'
import { showOnTaskbar } from './taskbar.ts'
import { showTray, type ShownTray } from './tray.ts'
import type { TrayAction } from './tray-menu.ts'
import { countdownSeconds, createWhenDone, type WhenDone } from './when-done.ts'
import { unlessDiskFull } from './unless-disk-full.ts'
import { rememberWindow } from './window-state.ts'

export interface Desktop {
  readonly power: Omit<WhenDone, 'stop'>
  readonly info: AppInfo
  retryFailed(): void
  openLogs(): void
  openDataFolder(): void
  /** The queue's condition changed. */
  touch(): void
  settingsChanged(): void
  languageChanged(): void
  windowOpened(window: BrowserWindow): void
  /** Ends Reelmill, and asks nobody. */
  quit(): void
  stop(): void
}

interface Parts {
  /** As the window sees it. */
  readonly queue: Queue
  readonly removeJobs: RemoveJobs
  readonly progress: ProgressBoard
  readonly dispatcher: Dispatcher
  readonly dataDir: string
  readonly ffmpegPath: string | null
  readonly log: Log
  /** Opens the window, or brings it to the front. */
  readonly showWindow: () => BrowserWindow
  /** Changes settings as the window does. */
  readonly changeSettings: (change: Partial<Settings>) => void
}

export function startDesktop(parts: Parts): Desktop {
  const { queue, progress, dispatcher, dataDir, log, showWindow } = parts
  const status = startQueueStatus(queue, progress, dispatcher.condition)
  let settings = queue.readSettings()
  nativeTheme.themeSource = settings.appearance
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
  })

  const guard = createQuitGuard({
    runningJobs: () => queue.counts().running,
    asks: () => settings.askBeforeQuitting,
    stopAsking: () =>
      void unlessDiskFull(log, () => parts.changeSettings({ askBeforeQuitting: false })),
    ask: (running) => askBeforeQuitting(shownWindow(), running),
  })
  function quit(): void {
    guard.allow()
    app.quit()
  }
  const beforeQuit = (event: { preventDefault(): void }) => {
    if (guard.mayEnd(() => app.quit())) guard.allow()
    else event.preventDefault()
  }
  app.on('before-quit', beforeQuit)
  powerMonitor.on('shutdown', quit)

  const chooseInMenu = (action: MenuAction) => void unlessDiskFull(log, () => doInMenu(action))
  function doInMenu(action: MenuAction): void | Promise<void> {
    switch (action) {
      case 'add-files':
      case 'add-folder':
      case 'settings':
        return tellWindow(showWindow(), action)
      case 'pause-all':
        return dispatcher.pauseQueue()
      case 'resume-all':
        return dispatcher.resumeQueue()
      case 'retry-failed':
        return retryFailed(queue)
      case 'clear-done':
        return clearDone(queue, parts.removeJobs)
      case 'show-logs':
        return openInSystem(info.logsDir)
      case 'show-licences':
        return openInSystem(licencesPath())
      case 'about':
        return app.showAboutPanel()
    }
  }
  const addMenu = () => installMenu(status, !app.isPackaged, chooseInMenu)
  let removeMenu = addMenu()

  function chooseInTray(action: TrayAction): void {
    if (action === 'open') showWindow()
    else if (action === 'quit') app.quit()
    else chooseInMenu(action)
  }
  let tray: ShownTray | null = null
  function showOrRemoveTray(): void {
    if (settings.minimiseToTray) {
      tray ??= showTray(status, chooseInTray)
      return
    }
    tray?.remove()
    tray = null
    // What was hidden could not be reached any more.
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.show()
  }
  if (settings.minimiseToTray) showOrRemoveTray()

  const taskbar = showOnTaskbar({
    status,
    windows: () => BrowserWindow.getAllWindows(),
    setBadge: (count) => app.setBadgeCount(count),
  })
  const allowSleep = guardAgainstSleep(status, powerSaveBlocker)

  async function act(action: Exclude<WhenDoneAction, 'nothing'>): Promise<void> {
    log('info', `the work is done: ${action}`)
    if (action === 'quit') return quit()
    const commands = powerCommands(process.platform, process.env)
    const problem = await usePower(action, commands, runProgram)
    if (problem === null) return
    log('error', `${action}: ${problem}`)
    tellPowerFailure(action)
  }
  const power = createWhenDone({
    status,
    act: (action) => void act(action),
    tell(state) {
      broadcast('power.countdown', state)
      // Nobody could say no to what they do not see.
      if (state.secondsLeft === countdownSeconds && shownWindow() === null) showWindow()
    },
  })

  function launchOrNotAtLogin(): void {
    try {
      setLaunchAtLogin(settings.launchAtLogin)
    } catch (error) {
      log('error', `launch at login: ${String(error)}`)
    }
  }

  const info: AppInfo = {
    version: app.getVersion(),
    electron: process.versions.electron,
    ffmpegPath: parts.ffmpegPath,
    dataDir,
    logsDir: path.join(dataDir, 'logs'),
  }
  function openInSystem(file: string): void {
    void shell.openPath(file).then((problem) => {
      if (problem !== '') log('warn', `${file} could not be opened: ${problem}`)
    })
  }

  return {
    power,
    info,
    retryFailed: () => chooseInMenu('retry-failed'),
    openLogs: () => openInSystem(info.logsDir),
    openDataFolder: () => openInSystem(dataDir),
    touch: status.touch,
    quit,
    settingsChanged() {
      const before = settings
      settings = queue.readSettings()
      nativeTheme.themeSource = settings.appearance
      if (settings.minimiseToTray !== before.minimiseToTray) showOrRemoveTray()
      if (settings.launchAtLogin !== before.launchAtLogin) launchOrNotAtLogin()
    },
    languageChanged() {
      removeMenu()
      removeMenu = addMenu()
      tray?.again()
      // Its entry says in words what it starts.
      if (settings.launchAtLogin) launchOrNotAtLogin()
    },
    windowOpened(window) {
      rememberWindow(window, dataDir)
      taskbar.again()
      window.on('minimize', () => {
        if (settings.minimiseToTray) window.hide()
      })
      window.on('close', (event) => {
        if (guard.allowed) return
        if (settings.minimiseToTray) {
          event.preventDefault()
          window.hide()
          return
        }
        // There the app, and with it the work, outlives its window.
        if (process.platform === 'darwin') return
        if (!guard.mayEnd(() => window.close())) event.preventDefault()
      })
      // Windows is about to end all programs; others say so by `shutdown`.
      window.on('session-end', guard.allow)
    },
    stop() {
      app.off('before-quit', beforeQuit)
      powerMonitor.off('shutdown', quit)
      power.stop()
      allowSleep()
      taskbar.stop()
      tray?.remove()
      removeMenu()
      status.stop()
    },
  }
}

/** The window, unless it is hidden in the tray or closed. */
function shownWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null
}

/** A window that was just opened hears nothing before its page is there. */
function tellWindow(window: BrowserWindow, choice: MenuChoice): void {
  const tell = () => broadcast('menu.chosen', choice)
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell)
  else tell()
}
