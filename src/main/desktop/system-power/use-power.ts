// Sends the computer to sleep, or shuts it down, by the first of the system's commands that works.
import type { PowerAction, PowerCommands } from './power-commands.ts'

/** Rejects when it cannot be started or does not succeed. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<void>

/** Null when it was done; else why the last command did not. */
export async function usePower(
  action: PowerAction,
  commands: PowerCommands,
  run: RunProgram,
): Promise<string | null> {
  let problem = 'no command'
  for (const [program = '', ...args] of commands[action]) {
    try {
      await run(program, args)
      return null
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
    }
  }
  return problem
}
