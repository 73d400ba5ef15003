// The end of a job's log, and the command in it: bounded, whatever is in the file.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { jobLogName } from '../../shared/job-log-name.ts'
import type { JobId } from '../../shared/job.ts'

/** What a person scrolls through; the whole file is four times that at most. */
const tailBytes = 64 * 1024
const commandMark = '$ '

export interface ReadLog {
  readonly log: string | null
  readonly logIsCut: boolean
  readonly commandLine: string | null
}

/** @param logDir may not exist. */
export async function readJobLog(logDir: string, id: JobId): Promise<ReadLog> {
  const whole = await readFile(path.join(logDir, jobLogName(id))).catch(() => null)
  if (whole === null) return { log: null, logIsCut: false, commandLine: null }
  const commands = whole
    .toString()
    .split('\n')
    .filter((line) => line.startsWith(commandMark))
  const logIsCut = whole.length > tailBytes
  return {
    log: logIsCut ? fromNextLine(whole.subarray(-tailBytes).toString()) : whole.toString(),
    logIsCut,
    commandLine: commands.at(-1)?.slice(commandMark.length) ?? null,
  }
}

/** The cut may have gone through a line, or a character. */
function fromNextLine(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}
