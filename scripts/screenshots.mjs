// `npm run screenshots [-- vitest's words]`: pictures of every view, in the folder `screenshots`.
import { foreground } from './bootstrap/child.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand } from './bootstrap/report.mjs'
import { buildApp } from './app/build-app.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'

const LIMIT_MS = 20 * 60_000

await runCommand(async () => {
  const machine = await prepare({ desktop: true, tests: true })
  await buildApp(machine)
  const words = ['run', '--project', 'gallery', ...process.argv.slice(2)]
  return inDesktop({ env: machine.env, windowManager: true }, (env) =>
    foreground('vitest', words, { env, timeoutMs: LIMIT_MS }),
  )
})
