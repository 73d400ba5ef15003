// Runs ffmpeg, through fluent-ffmpeg, from its arguments to its end.
import ffmpeg from 'fluent-ffmpeg'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { detailTail } from '../core/media/diagnose/error-lines.ts'
import { diagnoseFfmpeg } from '../core/media/diagnose/ffmpeg.ts'
import type { ToolPaths } from '../core/media/diagnose/file-errors.ts'
import { diagnoseSpawn } from '../core/media/diagnose/spawn.ts'
import type { FfmpegArguments } from '../core/media/plan/ffmpeg-arguments.ts'
import { ProgressParser, type ProgressBlock } from '../core/media/progress-parser.ts'
import { refuse, succeed, type AppError, type Result } from '../shared/errors.ts'
import { holdChild } from './hold-child.ts'
import type { JobLog } from './job-log.ts'
import type { JobControl } from './running-job.ts'
import { StallWatch } from './stall-watch.ts'
import { endChild, stopChild } from './stop-child.ts'

export interface RunListener {
  started(pid: number): void
  /** Answers why ffmpeg shall end here, or null to let it go on. */
  progressed(block: ProgressBlock): AppError | null
  /** Goes on after it was held: the time since the last block was nobody's. */
  resumed(): void
}

export interface FfmpegRun {
  readonly arguments: FfmpegArguments
  readonly paths: ToolPaths
  readonly guardPath: string | null
  readonly listener: RunListener
  readonly control: JobControl
  readonly log: JobLog
  /** What it has written so far is worth keeping: when the job is interrupted, it is asked to end. */
  readonly endsGracefully?: boolean
  readonly stallLimitMs?: number
}

/** Where fluent-ffmpeg keeps the process it started; the only way to its standard output. */
interface RunningCommand {
  readonly ffmpegProc: ChildProcessWithoutNullStreams
}

/** Answers the end of what ffmpeg printed on standard error. */
export function runFfmpeg(run: FfmpegRun): Promise<Result<string>> {
  const { paths, guardPath, listener, control, log, stallLimitMs = defaultStallLimitMs } = run
  const { inputs, outputOptions, output } = run.arguments
  return new Promise((resolve) => {
    const command = ffmpeg()
    // Spread, not passed as arrays: of an array fluent-ffmpeg splits what holds one space.
    for (const { url, options } of inputs) command.input(url).inputOptions(...options)
    command.output(output).outputOptions(...outputOptions)

    let child: ChildProcessWithoutNullStreams | null = null
    let ending: AppError | null = null
    const stop = () => child && stopChild(child)
    const abort = () => {
      const isKept = run.endsGracefully === true && control.signal.reason === 'interrupted'
      if (child !== null && isKept && !control.isHeld) endChild(child)
      else stop()
    }
    const stall = new StallWatch(stallLimitMs, () => !control.isHeld, stop)
    const settle = (result: Result<string>) => {
      stall.end()
      control.onHold(null)
      control.signal.removeEventListener('abort', abort)
      resolve(result)
    }

    const follow = (started: ChildProcessWithoutNullStreams, pid: number) => {
      child = started
      started.stdin.on('error', () => {})
      const hold = (held: boolean) => {
        holdChild(started, guardPath, held)
        if (!held) listener.resumed()
      }
      readProgress(started, (block) => {
        stall.observe(block)
        ending ??= listener.progressed(block)
        if (ending !== null) stop()
        // It was on its way, or the guard was not ready to hear of it.
        if (control.isHeld) hold(true)
      })
      listener.started(pid)
      control.onHold(hold)
      if (control.isHeld) hold(true)
      if (control.signal.aborted) abort()
    }

    command.on('start', () => {
      log.command(run.arguments)
      const started = (command as unknown as RunningCommand).ffmpegProc
      if (started.pid !== undefined) return follow(started, started.pid)
      // fluent-ffmpeg's own listener throws when a process could not be started.
      started.removeAllListeners('error')
      started.on('error', ({ message }) => settle({ ok: false, error: diagnoseSpawn(message) }))
    })
    command.on('stderr', log.line)
    // Both come after ffmpeg has closed its outputs, so not before it is gone.
    command.on('end', (_stdout: string | null, stderr: string | null) =>
      settle(succeed(stderr ?? '')),
    )
    command.on('error', (error: Error, _stdout: string | null, stderr: string | null) => {
      if (ending !== null) settle({ ok: false, error: ending })
      else if (stall.isStalled) settle(refuse('ffmpeg.stalled', {}, detailTail(stderr ?? '')))
      else if (child === null) settle(refuse('ffmpeg.failed', {}, error.message))
      else {
        const end = { code: child.exitCode, signal: child.signalCode, stderr: stderr ?? '' }
        settle({ ok: false, error: diagnoseFfmpeg(end, paths) })
      }
    })
    control.signal.addEventListener('abort', abort, { once: true })
    command.run()
  })
}

function readProgress(
  { stdout }: ChildProcessWithoutNullStreams,
  read: (block: ProgressBlock) => void,
): void {
  const parser = new ProgressParser()
  stdout.setEncoding('utf8').on('data', (chunk: string) => {
    for (const block of parser.push(chunk)) read(block)
  })
}

/** Slow encoders are silent for seconds, the index of a huge file takes minutes on a slow drive. */
const defaultStallLimitMs = 10 * 60_000
