// `npm run test:crash [-- --runs N --seed S] [vitest's words]`: power cuts, failing disks and kills, as
// long as one likes; without numbers as much as `npm test` does.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './bootstrap/paths.mjs'

const env = { ...process.env }
const words = process.argv.slice(2)
for (const [option, variable] of /** @type {const} */ ([
  ['--runs', 'REELMILL_CRASH_RUNS'],
  ['--seed', 'REELMILL_CRASH_SEED'],
])) {
  const at = words.indexOf(option)
  if (at >= 0) [, env[variable]] = words.splice(at, 2)
}
const exec = path.join(ROOT, 'scripts/exec.mjs')
const args = [exec, '--desktop', 'vitest', 'run', '--project', 'crash', ...words]
const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
