// Starts Reelmill at login, or no longer: Windows and macOS keep a list, Linux a folder.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { desktopText } from '../../shared/strings/desktop.ts'
import { autostartEntry, autostartFile } from './autostart-entry.ts'

/** Throws when the system's folder cannot be written. */
export function setLaunchAtLogin(launches: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: launches })
    return
  }
  const file = autostartFile(process.env, homedir())
  if (!launches) {
    rmSync(file, { force: true })
    return
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, autostartEntry(ownCommand(), desktopText().autostart.comment))
}

/** An AppImage runs from a folder that is another one each time. */
function ownCommand(): readonly string[] {
  const program = process.env['APPIMAGE'] ?? process.execPath
  return app.isPackaged ? [program] : [program, app.getAppPath()]
}
