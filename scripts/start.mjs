// `npm start [-- COMMAND …]`: prepares, builds and runs the app, with the words after `--` as its own.
// Without a display a virtual one is put around it; `npm start` alone then runs the demo, because a
// window that nobody can see would look like nothing at all.
import { runApp } from './app/run-app.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand, say } from './bootstrap/report.mjs'
import { buildApp } from './app/build-app.mjs'
import { runDemo } from './app/demo.mjs'
import { inDesktop } from './desktop/in-desktop.mjs'

await runCommand(async () => {
  const args = process.argv.slice(2)
  const display = hasDisplay()
  const demo = args[0] === 'demo' || (args.length === 0 && !display)
  if (demo && args.length === 0) say('start', 'there is no display: running `npm start -- demo`')
  const machine = await prepare({ desktop: demo || !display })
  await buildApp(machine)
  if (demo) return runDemo(machine, { display })
  if (display) return runApp(machine, args, machine.env)
  say('start', 'there is no display: running on a virtual one')
  return inDesktop({ env: machine.env }, (env) => runApp(machine, args, env, { virtual: true }))
})

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
