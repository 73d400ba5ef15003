// `node scripts/checksums.mjs NAME`: SHA-256 of every installer in dist/, in the form that `sha256sum -c`
// reads, into dist/NAME.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { runCommand, StepError } from './bootstrap/report.mjs'
import { OUTPUT } from './dist/package-app.mjs'
import { INSTALLER_MB } from './dist/size-budget.mjs'

await runCommand(async () => {
  const [name = 'SHA256SUMS.txt'] = process.argv.slice(2)
  const endings = Object.keys(INSTALLER_MB)
  const files = fs.existsSync(OUTPUT) ? fs.readdirSync(OUTPUT).sort() : []
  const installers = files.filter((file) => endings.some((ending) => file.endsWith(ending)))
  if (installers.length === 0) {
    throw new StepError('checksums', 'there is no installer in dist/', 'run `npm run dist` first')
  }
  const lines = []
  for (const file of installers) lines.push(`${await digest(path.join(OUTPUT, file))}  ${file}\n`)
  fs.writeFileSync(path.join(OUTPUT, path.basename(name)), lines.join(''))
  process.stdout.write(lines.join(''))
})

/** @param {string} file */
async function digest(file) {
  const hash = createHash('sha256')
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
