// `npm run check`: types, lint, format, dead code and our own rules (scripts/check/*.mjs), all at once;
// the output of those that fail.
import fs from 'node:fs'
import path from 'node:path'

import { capture, tail } from './bootstrap/child.mjs'
import { ROOT } from './bootstrap/paths.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand } from './bootstrap/report.mjs'
import { toolFile } from './bootstrap/tool.mjs'

const OWN_CHECKS = path.join(ROOT, 'scripts/check')
const CHECK_LIMIT_MS = 3 * 60_000

/** Enough to mend a few findings without scrolling past the other checks. */
const SHOWN_LINES = 80

await runCommand(async () => {
  const { node, env } = await prepare()
  const results = await Promise.all(
    checks().map(async ({ name, args }) => {
      const started = Date.now()
      const result = await capture(node, args, { cwd: ROOT, env, timeoutMs: CHECK_LIMIT_MS })
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      const output = result.ok ? '' : `${tail(result, SHOWN_LINES)}\n\n`
      process.stdout.write(`${result.ok ? 'pass' : 'FAIL'}  ${name} (${seconds} s)\n${output}`)
      return result.ok
    }),
  )
  return results.every(Boolean) ? 0 : 1
})

/** What Node runs for each check. */
function checks() {
  const own = fs.existsSync(OWN_CHECKS) ? fs.readdirSync(OWN_CHECKS).sort() : []
  const scripts = own.filter((file) => file.endsWith('.mjs'))
  return [
    { name: 'types', args: [toolFile('typescript', 'tsc'), '-b'] },
    { name: 'lint', args: [toolFile('oxlint'), '--type-aware'] },
    { name: 'format', args: [toolFile('prettier'), '--check', '--cache', '.'] },
    { name: 'dead code', args: [toolFile('knip')] },
    ...scripts.map((file) => ({
      name: path.basename(file, '.mjs'),
      args: [path.join(OWN_CHECKS, file)],
    })),
  ]
}
