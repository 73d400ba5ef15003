// Makes sure of a C compiler and libc's headers for the crash tests' I/O shim: installs them where we may,
// else says the command and fails.
import fs from 'node:fs'

import { installPackages } from '../bootstrap/debian-packages.mjs'
import { runCommand } from '../bootstrap/report.mjs'
import { which } from '../bootstrap/which.mjs'

await runCommand(async () => {
  const isThere = which('gcc') && fs.existsSync('/usr/include/dlfcn.h')
  if (isThere) return
  await installPackages([
    { what: 'a C compiler for the crash tests', packages: ['gcc'] },
    { what: 'the headers of libc', packages: ['libc6-dev'] },
  ])
})
