// How ffmpeg and ffprobe are started, so that neither outlives this process.
import type { MediaTools } from '../shared/worker.ts'

export interface GuardedTools {
  readonly guardPath: string | null
  /** Starts ffmpeg, with this process's own environment. */
  readonly ffmpegCommand: string
  readonly ffprobe: {
    readonly command: string
    readonly environment: NodeJS.ProcessEnv
  }
}

/**
 * For the system's modules for character sets, which glibc loads by this path. Into a program linked
 * statically, such as the packaged ffmpeg and ffprobe, they are loaded for any MPEG-TS with a title,
 * and crash it.
 */
const nowhere = '/nonexistent'

/**
 * Points the guard, through this process's environment, at ffmpeg.
 *
 * @param guardPath null on Windows, whose job objects end children with their parent
 */
export function guardTools(tools: MediaTools, guardPath: string | null): GuardedTools {
  process.env['REELMILL_GUARDED'] = tools.ffmpegPath
  process.env['REELMILL_PARENT'] = String(process.pid)
  process.env['GCONV_PATH'] = nowhere
  return {
    guardPath,
    ffmpegCommand: guardPath ?? tools.ffmpegPath,
    ffprobe: {
      command: guardPath ?? tools.ffprobePath,
      environment: { ...process.env, REELMILL_GUARDED: tools.ffprobePath },
    },
  }
}
