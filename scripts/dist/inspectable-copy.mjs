// A copy of a packaged app that Playwright can drive: all as it is shipped, but for the one fuse that
// keeps debuggers out.
import fs from 'node:fs'
import path from 'node:path'
import fuses from '@electron/fuses'

/**
 * @param {string} folder  of the unpacked app
 * @returns {Promise<string>} the copy's folder, beside it
 */
export async function inspectableCopy(folder) {
  const copy = `${folder}-inspectable`
  fs.rmSync(copy, { recursive: true, force: true })
  fs.cpSync(folder, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
  const { flipFuses, FuseV1Options, FuseVersion } = fuses
  await flipFuses(path.join(copy, 'reelmill'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  return copy
}
