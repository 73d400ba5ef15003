// Runs any tool as our own commands do: Node that the tools need, their paths, Electron and ffmpeg.
//   node scripts/exec.mjs [--desktop] COMMAND [arguments]     such as: vitest run --project unit
import { foreground } from './bootstrap/child.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, StepError } from './bootstrap/report.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'

await runCommand(async () => {
  const args = process.argv.slice(2)
  const desktop = args[0] === '--desktop'
  if (desktop) args.shift()
  const [command, ...rest] = args
  if (!command) throw new StepError('exec', 'no command', 'name one: vitest run --project unit')
  const machine = await prepare({ desktop, tests: true })
  const run = (/** @type {NodeJS.ProcessEnv} */ env) => foreground(command, rest, { env })
  return desktop ? inDesktop({ env: machine.env, windowManager: true }, run) : run(machine.env)
})
