// Reads what `ffmpeg -progress pipe:1` prints: blocks of `key=value` lines, each closed by
// `progress=continue` or `progress=end`. Chunks may be cut anywhere.

export interface ProgressBlock {
  /** Video frames encoded so far; null without video. */
  readonly frame: number | null
  /** Media time written so far, microseconds; 0 or null for some blocks after the start. */
  readonly outTimeUs: number | null
  readonly totalSizeBytes: number | null
  /** Media time over wall time since the start, as ffmpeg reckons. */
  readonly speed: number | null
  /** The file is finished: the last block. */
  readonly done: boolean
}

/** Far above any line of a block; a longer one is not progress and is let go. */
const maxLineLength = 4096

export class ProgressParser {
  #line = ''
  #values = new Map<string, string>()

  /** The blocks that this chunk completed, oldest first. */
  push(chunk: string): readonly ProgressBlock[] {
    const lines = (this.#line + chunk).split('\n')
    this.#line = (lines.pop() ?? '').slice(-maxLineLength)
    return lines.flatMap((line) => this.#read(line.trim()))
  }

  #read(line: string): readonly ProgressBlock[] {
    const equals = line.indexOf('=')
    if (equals === -1) return []
    const key = line.slice(0, equals)
    const value = line.slice(equals + 1).trim()
    if (key !== 'progress') {
      this.#values.set(key, value)
      return []
    }
    const block: ProgressBlock = {
      frame: this.#number('frame'),
      outTimeUs: this.#number('out_time_us'),
      totalSizeBytes: this.#number('total_size'),
      speed: this.#number('speed'),
      done: value === 'end',
    }
    this.#values = new Map()
    return [block]
  }

  /** ffmpeg writes `N/A` for what it does not know yet, and `2.5x` for a speed. */
  #number(key: string): number | null {
    const text = this.#values.get(key)?.replace(/x$/, '')
    const number = text === undefined || text === '' ? NaN : Number(text)
    return Number.isFinite(number) && number >= 0 ? number : null
  }
}
