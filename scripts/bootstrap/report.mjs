// What the bootstrap says, all on stderr: stdout belongs to the app and its `--json` lines.

/** A step that cannot go on: names the step, the cause and what the person can do about it. */
export class StepError extends Error {
  /**
   * @param {string} step
   * @param {string} cause
   * @param {string} remedy
   */
  constructor(step, cause, remedy) {
    super(`${step}: ${cause}`)
    this.step = step
    this.reason = cause
    this.remedy = remedy
  }
}

/**
 * One line about what a step does now.
 * @param {string} step
 * @param {string} text
 */
export function say(step, text) {
  process.stderr.write(`[${step}] ${text}\n`)
}

/**
 * Runs a whole command; its return value is the exit code.
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (!(error instanceof StepError)) throw error
    const indented = error.reason.trim().replace(/\n/g, '\n          ')
    process.stderr.write(
      `[${error.step}] failed\n  cause:  ${indented}\n  remedy: ${error.remedy}\n`,
    )
  }
}
