// The packages that `npm run test:package` made of this state of the sources, and what is in them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

export const unpackedApp = path.join(dist, 'linux-unpacked')
export const resources = path.join(unpackedApp, 'resources')

/** @param ending as in `.deb` */
export function installer(ending: string): string {
  const name = readdirSync(dist).find((candidate) => candidate.endsWith(ending))
  if (name === undefined) throw new Error(`expected an installer ${ending}, got none`)
  return path.join(dist, name)
}

/** Goes when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-package-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** All files below a folder, relative, sorted. */
export function filesBelow(folder: string, prefix = ''): readonly string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) => {
      const name = path.posix.join(prefix, entry.name)
      return entry.isDirectory() ? filesBelow(folder, name) : [name]
    })
    .sort()
}
