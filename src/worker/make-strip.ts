// Runs the ffmpeg that makes a file's strip of thumbnails. A strip is there whole or not at all.
import { spawn } from 'node:child_process'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Probe } from '../core/media/probe/probe.ts'
import { picturedStream, stripArguments, stripMoments } from '../core/media/thumbnail-strip.ts'
import type { GuardedTools } from './guarded-tools.ts'
import { stopChild } from './stop-child.ts'

/** Answers whether the file now is there. What cannot be pictured is no error: it has its facts. */
export async function makeStrip(
  probe: Probe,
  inputPath: string,
  file: string,
  tools: GuardedTools,
  signal: AbortSignal,
): Promise<boolean> {
  const stream = picturedStream(probe)
  if (stream === null) return false
  const unfinished = `${file}.unfinished`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    const moments = stripMoments(probe, stream)
    const make = (at: readonly number[]) =>
      run(stripArguments(stream, at, inputPath, unfinished), tools, signal)
    // Cut short, a file is shorter than it says: then its beginning will do.
    const made = (await make(moments)) || (moments.length > 1 && (await make([0])))
    if (made) await rename(unfinished, file)
    else await rm(unfinished, { force: true })
    return made
  } catch {
    // A full drive, most likely: the next start of the app clears what is left.
    return false
  }
}

function run(
  parameters: readonly string[],
  tools: GuardedTools,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(tools.ffmpegCommand, parameters, { windowsHide: true })
    const stop = () => stopChild(child)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    let printed = false
    child.stdout.resume()
    // Errors alone are printed: a frame that is missing is told of there, not by the code.
    child.stderr.on('data', () => (printed = true))
    const settle = (made: boolean) => {
      signal.removeEventListener('abort', stop)
      resolve(made)
    }
    child.on('error', () => settle(false))
    child.on('close', (code) => settle(code === 0 && !(printed && signal.aborted)))
  })
}
