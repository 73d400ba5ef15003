// One run of ffprobe: bounded in time and in what it may print, and behind the same guard as ffmpeg.
import { spawn } from 'node:child_process'
import { diagnoseFfprobe } from '../core/media/diagnose/ffprobe.ts'
import { diagnoseSpawn } from '../core/media/diagnose/spawn.ts'
import { fileUrl, inputGuardOptions } from '../core/media/input-formats.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import type { GuardedTools } from './guarded-tools.ts'
import { stopChild } from './stop-child.ts'

/** A network drive that sleeps takes ten seconds or so; what takes longer is gone. */
const timeLimitMs = 30_000

/** A film with 1,000 chapters and 50 tracks makes 0.5 MB; what makes more is no film. */
const maxOutputLength = 32 * 1024 * 1024

const maxErrorLength = 8 * 1024

/** @param what options that say what to print; answers the JSON */
export function runFfprobe(
  path: string,
  what: readonly string[],
  { ffprobe }: Pick<GuardedTools, 'ffprobe'>,
  signal: AbortSignal,
): Promise<Result<string>> {
  return new Promise((resolve) => {
    const child = spawn(
      ffprobe.command,
      [
        '-hide_banner',
        '-loglevel',
        'error',
        ...inputGuardOptions,
        ...what,
        '-of',
        'json',
        '-i',
        fileUrl(path),
      ],
      { env: ffprobe.environment, windowsHide: true },
    )
    const stop = () => stopChild(child)
    const timer = setTimeout(() => {
      stop()
      // Not at its end: what waits for a drive that is gone cannot even be killed.
      settle(refuse('input.drive-gone', {}, `no answer in ${timeLimitMs / 1000} s`))
    }, timeLimitMs)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()

    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (stdout.length > maxOutputLength) stop()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-maxErrorLength)
    })
    const settle = (result: Result<string>) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve(result)
    }
    child.on('error', (error) => settle({ ok: false, error: diagnoseSpawn(error.message) }))
    child.on('close', (code, endSignal) => {
      if (code === 0) settle(succeed(stdout))
      else settle({ ok: false, error: diagnoseFfprobe({ code, signal: endSignal, stderr }) })
    })
  })
}
