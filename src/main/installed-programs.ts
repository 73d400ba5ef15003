// Where the programs that Reelmill starts lie, and their licences: in its package, or on this machine.
import path from 'node:path'
import { app } from 'electron'
import type { MediaTools } from '../shared/worker.ts'
import { findMediaTools } from './media-tools.ts'

/** The texts of all licences; from the sources our own, as the others are beside their code. */
export function licencesPath(): string {
  const dir = resourcesDir()
  return dir === null ? path.join(app.getAppPath(), 'LICENSE') : path.join(dir, 'LICENCES.txt')
}

/** Windows ends a process's children with it; the others need telling. */
export function guardPath(): string | null {
  const guardDir = resourcesDir() ?? path.join(app.getAppPath(), 'resources')
  return process.platform === 'win32' ? null : path.join(guardDir, 'ffmpeg-guard.sh')
}

/** Null when Reelmill runs from its sources. */
export function resourcesDir(): string | null {
  return app.isPackaged ? process.resourcesPath : null
}

export function mediaTools(): MediaTools | null {
  const { platform, env } = process
  return findMediaTools({ env, platform, resourcesDir: resourcesDir() })
}
