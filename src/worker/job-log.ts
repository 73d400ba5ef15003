// What was done for a job, line by line, for the person who wants to know: bounded, and never in the way.
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import path from 'node:path'
import type { FfmpegArguments } from '../core/media/plan/ffmpeg-arguments.ts'
import { commandLine } from '../core/media/command-line.ts'

export interface JobLog {
  readonly line: (text: string) => void
  command(parts: FfmpegArguments): void
  end(): Promise<void>
}

export const noLog: JobLog = { line: () => {}, command: () => {}, end: () => Promise.resolve() }

/** Far more than a sound run prints; one that repeats an error for every frame ends here. */
const maxBytes = 256 * 1024

/** Starts anew with every attempt. A log that cannot be written is done without. */
export function openJobLog(file: string | null): JobLog {
  if (file === null) return noLog
  let written = 0
  let stream: WriteStream | null = null
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    stream = createWriteStream(file, { mode: 0o600 })
  } catch {
    return noLog
  }
  stream.on('error', () => {
    stream = null
  })
  const line = (text: string) => {
    if (stream === null || written > maxBytes) return
    written += Buffer.byteLength(text) + 1
    stream.write(written > maxBytes ? '… and more, which is not kept\n' : `${text}\n`)
  }
  return {
    line,
    command: (parts) => line(`$ ${commandLine(parts)}`),
    end: () =>
      new Promise((resolve) => {
        if (stream === null) return resolve()
        stream.end(() => resolve())
        stream.once('error', () => resolve())
      }),
  }
}
