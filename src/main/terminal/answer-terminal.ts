// Runs a terminal's command while its user counts as one of the app's, and says when the drive is full.
import { appError } from '../../shared/errors.ts'
import type { TerminalCommand } from '../../shared/terminal.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Users } from '../users.ts'
import { exitCodes, type CommandParts, type Emit } from './command-parts.ts'
import { runCommand } from './run-command.ts'

/** Answers the exit code; ends early when the signal tells that the terminal is gone. */
export type AnswerTerminal = (
  command: TerminalCommand,
  emit: Emit,
  signal: AbortSignal,
) => Promise<number>

export function prepareTerminal(
  parts: CommandParts,
  users: Users,
  startWork: () => void,
): AnswerTerminal {
  return async (command, emit, signal) => {
    // Work begins when somebody looks on or waits: a terminal that only asks starts no ffmpeg.
    if (command.name === 'add' && command.wait) startWork()
    users.came()
    try {
      return await runCommand(command, parts, emit, signal)
    } catch (error) {
      if (!isDiskFull(error)) throw error
      emit({ type: 'error', error: appError('queue.full-disk') })
      return exitCodes.failed
    } finally {
      users.left()
    }
  }
}
