// ffmpeg and ffprobe as they are started: behind the guard, where the system needs one.
import ffmpeg from 'fluent-ffmpeg'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { diagnoseSpawn } from '../core/media/diagnose/spawn.ts'
import { succeed, type Result } from '../shared/errors.ts'
import { noHardware, type HardwareSupport } from '../shared/hardware.ts'
import type { MediaTools } from '../shared/worker.ts'
import { messageOf } from './errno.ts'

export interface Tools {
  readonly guardPath: string | null
  readonly ffprobe: {
    readonly command: string
    readonly environment: NodeJS.ProcessEnv
  }
  readonly hardware: HardwareSupport
  /** Settles once ffmpeg can be started without delay; says why when it never will. */
  readonly ready: Promise<Result<null>>
}

/**
 * For the system's modules for character sets, which glibc loads by this path. Into a program linked
 * statically, such as the packaged ffmpeg and ffprobe, they are loaded for any MPEG-TS with a title,
 * and crash it.
 */
const nowhere = '/nonexistent'

/**
 * Points fluent-ffmpeg at the guard, and the guard, through the environment, at ffmpeg.
 *
 * @param guardPath null on Windows, whose job objects end children with their parent
 */
export function prepareTools(
  tools: MediaTools,
  guardPath: string | null,
  hardware: HardwareSupport = noHardware,
): Tools {
  process.env['REELMILL_GUARDED'] = tools.ffmpegPath
  process.env['REELMILL_PARENT'] = String(process.pid)
  process.env['GCONV_PATH'] = nowhere
  const command = guardPath ?? tools.ffmpegPath
  ffmpeg.setFfmpegPath(command)
  return {
    guardPath,
    hardware,
    ffprobe: {
      command: guardPath ?? tools.ffprobePath,
      environment: { ...process.env, REELMILL_GUARDED: tools.ffprobePath },
    },
    ready: warmUp([command, tools.ffmpegPath, tools.ffprobePath]),
  }
}

/**
 * fluent-ffmpeg asks ffmpeg for its formats and encoders before the first command, and keeps the
 * answers: asked for while the worker waits, they cost no job anything.
 */
async function warmUp(programs: readonly string[]): Promise<Result<null>> {
  try {
    for (const program of programs) await access(program, constants.X_OK)
    await Promise.all([
      answered((done) => ffmpeg.getAvailableFormats(done)),
      answered((done) => ffmpeg.getAvailableEncoders(done)),
    ])
    return succeed(null)
  } catch (error) {
    return { ok: false, error: diagnoseSpawn(messageOf(error)) }
  }
}

function answered(ask: (done: (error: Error | null | undefined) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask((error) => (error ? reject(error) : resolve()))
  })
}
