// The programs that make installers: electron-builder's own where it can download them, else Debian's,
// as far as these go.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { installPackages } from '../bootstrap/debian-packages.mjs'
import { which } from '../bootstrap/which.mjs'

const FPM = fileURLToPath(new URL('fpm.mjs', import.meta.url))

/** What each target of electron-builder for Linux needs here; the AppImage's runtime is in no package. */
const PROGRAMS = /** @type {Record<string, Record<string, string>>} */ ({
  deb: { 'dpkg-deb': 'dpkg' },
  rpm: { rpmbuild: 'rpm' },
  'tar.gz': { '7za': 'p7zip-full' },
})

/**
 * @typedef {object} Packaging
 * @property {string[]} targets    what can be made; empty for all that electron-builder.yml names
 * @property {string[]} left       what cannot
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * @param {import('../bootstrap/prepare.mjs').Machine} machine
 * @param {readonly string[]} wanted  empty for all
 * @returns {Promise<Packaging>}
 */
export async function preparePackaging(machine, wanted) {
  // Who could download Electron can download the rest.
  if (machine.electron.kind === 'official' || process.platform !== 'linux') {
    return { targets: [...wanted], left: [], env: {} }
  }
  const all = wanted.length > 0 ? wanted : [...Object.keys(PROGRAMS), 'AppImage']
  const targets = all.filter((target) => target === 'dir' || target in PROGRAMS)
  const programs = targets.flatMap((target) => Object.entries(PROGRAMS[target] ?? {}))
  await installPackages(
    programs
      .filter(([program]) => which(program) === undefined)
      .map(([program, name]) => ({ what: program, packages: [name] })),
  )
  const archiver = which('7za')
  return {
    targets,
    left: all.filter((target) => !targets.includes(target)),
    env: {
      CUSTOM_FPM_PATH: FPM,
      ...(archiver === undefined ? {} : { ELECTRON_BUILDER_7ZIP_PATH: archiver }),
      PATH: [path.dirname(machine.node), machine.env.PATH].join(path.delimiter),
    },
  }
}
