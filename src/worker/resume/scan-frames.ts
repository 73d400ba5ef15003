// The times of all frames of a picture, read from its packets: nothing is decoded.
import { spawn } from 'node:child_process'
import { fileUrl, inputGuardOptions } from '../../core/media/input-formats.ts'
import type { Rational } from '../../core/media/probe/rational.ts'
import { parseRational } from '../../core/media/probe/rational.ts'
import { stopChild } from '../stop-child.ts'
import type { Tools } from '../tools.ts'

export interface FrameTimes {
  /** Ticks, as the file has them. */
  readonly times: readonly number[]
  readonly timeBase: Rational
  /** Frames a player can start at, by their place in `times`. */
  readonly keyAt: readonly number[]
}

/** Null when a packet has no time, or the file cannot be read to its end. */
export function scanFrames(
  file: string,
  streamIndex: number,
  { ffprobe }: Tools,
  signal: AbortSignal,
): Promise<FrameTimes | null> {
  return new Promise((resolve) => {
    const child = spawn(
      ffprobe.command,
      [
        '-hide_banner',
        '-loglevel',
        'error',
        ...inputGuardOptions,
        '-select_streams',
        String(streamIndex),
        '-show_entries',
        'stream=time_base:packet=pts,flags',
        '-of',
        'compact=nk=1:p=0',
        '-i',
        fileUrl(file),
      ],
      { env: ffprobe.environment, windowsHide: true },
    )
    const stop = () => stopChild(child)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()

    const times: number[] = []
    const keyAt: number[] = []
    let timeBase: Rational | null = null
    let isComplete = true
    let rest = ''
    const read = (line: string): void => {
      if (line === '') return
      const [first = '', flags = ''] = line.split('|')
      // A stream that says how it is turned leaves an empty field behind its time base.
      if (first.includes('/')) {
        timeBase = parseRational(first) ?? timeBase
        return
      }
      const time = Number(first)
      if (first === '' || !Number.isFinite(time)) isComplete = false
      if (flags.startsWith('K')) keyAt.push(times.length)
      times.push(time)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) read(line.trim())
    })
    child.stderr.resume()
    const settle = (value: FrameTimes | null) => {
      signal.removeEventListener('abort', stop)
      resolve(value)
    }
    child.on('error', () => settle(null))
    child.on('close', (code) => {
      read(rest.trim())
      settle(code === 0 && isComplete && timeBase !== null ? { times, timeBase, keyAt } : null)
    })
  })
}
