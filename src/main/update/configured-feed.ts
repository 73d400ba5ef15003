// The feed that the package was built with, through electron-updater, which checks what it downloads
// against the feed's hashes and, on Windows and macOS, the maintainers' signature.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BaseUpdater } from 'electron-updater'
import type { Log } from '../log.ts'
import type { UpdateSource } from './update-source.ts'

/** Written by electron-builder when a feed is named. */
const feedFile = 'app-update.yml'

/** Null when the package names no feed, or the app runs from its sources. */
export function configuredFeed(resourcesDir: string | null, log: Log): UpdateSource | null {
  if (resourcesDir === null || !existsSync(path.join(resourcesDir, feedFile))) return null
  const takesOver = process.platform === 'darwin'
  let loaded: BaseUpdater | null = null

  /** Of no use, and so not loaded, before something is asked. */
  async function updater(): Promise<BaseUpdater> {
    if (loaded !== null) return loaded
    const { autoUpdater } = await import('electron-updater')
    autoUpdater.logger = {
      info: (text) => log('info', `updater: ${String(text)}`),
      warn: (text) => log('warn', `updater: ${String(text)}`),
      error: (text) => log('error', `updater: ${String(text)}`),
    }
    autoUpdater.autoDownload = false
    autoUpdater.autoInstallOnAppQuit = takesOver
    // An older Reelmill would refuse a newer one's queue.
    autoUpdater.allowDowngrade = false
    // macOS has another kind, which is never asked to install.
    loaded = autoUpdater as BaseUpdater
    return loaded
  }

  return {
    takesOver,
    async check() {
      const found = await (await updater()).checkForUpdates()
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null
    },
    async download() {
      await (await updater()).downloadUpdate()
    },
    install() {
      // Silent, and not started again: the person ended it.
      loaded?.install(true, false)
    },
  }
}
