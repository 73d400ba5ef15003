// ffmpeg and ffprobe as they are started: behind the guard, where the system needs one.
import ffmpeg from 'fluent-ffmpeg'
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { diagnoseSpawn, diagnoseUnstarted } from '../core/media/diagnose/spawn.ts'
import { resumeThresholdSeconds } from '../core/media/resume/resume-rule.ts'
import { succeed, type AppError, type Result } from '../shared/errors.ts'
import { noHardware, type HardwareSupport } from '../shared/hardware.ts'
import type { MediaTools } from '../shared/worker.ts'
import { messageOf } from './errno.ts'
import { runBriefly } from './run-briefly.ts'
import { guardTools, type GuardedTools } from './guarded-tools.ts'

export interface Tools extends GuardedTools {
  readonly hardware: HardwareSupport
  /** ffmpeg's own words of what it is; empty when it does not say. */
  readonly version: Promise<string>
  /** Jobs expected to take longer are made in segments, which a power cut leaves whole. */
  readonly resumeAfterSeconds: number
  /** Settles once ffmpeg can be started without delay; says why when it never will. */
  readonly ready: Promise<Result<null>>
}

/**
 * Points fluent-ffmpeg at the guard, and the guard, through the environment, at ffmpeg.
 *
 * @param guardPath null on Windows, whose job objects end children with their parent
 */
export function prepareTools(
  tools: MediaTools,
  guardPath: string | null,
  hardware: HardwareSupport = noHardware,
  resumeAfterSeconds = resumeThresholdSeconds,
): Tools {
  const guarded = guardTools(tools, guardPath)
  const command = guarded.ffmpegCommand
  ffmpeg.setFfmpegPath(command)
  return {
    ...guarded,
    hardware,
    version: versionOf(command),
    resumeAfterSeconds,
    ready: warmUp([command, tools.ffmpegPath, tools.ffprobePath]),
  }
}

/** Read anew by every worker: an update may come between two of them. */
function versionOf(command: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], (error, stdout) => resolve(error === null ? stdout : ''))
  })
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
    return { ok: false, error: await whyNot(programs[0] ?? '', messageOf(error)) }
  }
}

/** fluent-ffmpeg keeps what a program that does not start says of it to itself. */
async function whyNot(command: string, message: string): Promise<AppError> {
  const end = await runBriefly(command, ['-version'], process.env, 10_000)
  return diagnoseUnstarted(end) ?? diagnoseSpawn(message)
}

function answered(ask: (done: (error: Error | null | undefined) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask((error) => (error ? reject(error) : resolve()))
  })
}
