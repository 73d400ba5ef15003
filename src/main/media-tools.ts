// Where ffmpeg, ffprobe and the guard are: in the package, named by the environment, or on the PATH.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import type { MediaTools } from '../shared/worker.ts'

interface Place {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The package's resources folder; null when the app runs from its sources. */
  readonly resourcesDir: string | null
}

/** Null when one of the two is nowhere. */
export function findMediaTools(place: Place): MediaTools | null {
  const ffmpegPath = findTool('ffmpeg', place)
  const ffprobePath = findTool('ffprobe', place)
  return ffmpegPath === null || ffprobePath === null ? null : { ffmpegPath, ffprobePath }
}

function findTool(
  name: 'ffmpeg' | 'ffprobe',
  { env, platform, resourcesDir }: Place,
): string | null {
  const file = platform === 'win32' ? `${name}.exe` : name
  const named = env[`REELMILL_${name.toUpperCase()}`]
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...(resourcesDir === null ? [] : [path.join(resourcesDir, 'ffmpeg', file)]),
    ...(env['PATH'] ?? '')
      .split(path.delimiter)
      .filter((folder) => path.isAbsolute(folder))
      .map((folder) => path.join(folder, file)),
  ]
  return candidates.find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
