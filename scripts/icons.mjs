// `node scripts/icons.mjs`: renders the packages' icons and says where they are, to look at them.
import { prepare } from './bootstrap/prepare.mjs'
import { runCommand } from './bootstrap/report.mjs'
import { ICONS, makeIcons } from './icons/make-icons.mjs'

await runCommand(async () => {
  await makeIcons(await prepare({ desktop: true }))
  process.stdout.write(`${ICONS}\n`)
})
