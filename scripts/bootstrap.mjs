// Prepares the machine and runs nothing: for the first time on a new one, with all that the tests need.
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand } from './bootstrap/report.mjs'

await runCommand(async () => {
  await prepare({ tests: true })
})
