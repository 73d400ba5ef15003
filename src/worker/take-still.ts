// Runs the ffmpeg that takes one frame out of a file.
import { spawn } from 'node:child_process'
import { picturedStream } from '../core/media/thumbnail-strip.ts'
import { stillArguments } from '../core/media/still-arguments.ts'
import type { Size } from '../core/media/plan/picture-size.ts'
import type { Probe } from '../core/media/probe/probe.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import type { GuardedTools } from './guarded-tools.ts'
import { stopChild } from './stop-child.ts'

/** Answers a JPEG of the size of `box`. */
export async function takeStill(
  path: string,
  probe: Probe,
  seconds: number,
  box: Size,
  tools: GuardedTools,
  signal: AbortSignal,
): Promise<Result<Buffer>> {
  const stream = picturedStream(probe)
  if (stream === null) return refuse('job.no-picture')
  const picture = await run(stillArguments(path, stream, seconds, box), tools, signal)
  return picture.length > 0 ? succeed(picture) : refuse('job.no-picture')
}

function run(
  parameters: readonly string[],
  { ffmpegCommand }: GuardedTools,
  signal: AbortSignal,
): Promise<Buffer> {
  return new Promise((resolve) => {
    const child = spawn(ffmpegCommand, parameters, { windowsHide: true })
    const stop = () => stopChild(child)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.resume()
    const settle = (picture: Buffer) => {
      signal.removeEventListener('abort', stop)
      resolve(picture)
    }
    child.on('error', () => settle(Buffer.alloc(0)))
    child.on('close', (code) => settle(code === 0 ? Buffer.concat(chunks) : Buffer.alloc(0)))
  })
}
