// The rpm on this very system, beside its own packages: rpm keeps its list in a folder of the test's.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { newScene } from '../e2e/scene.ts'
import { ask, converting } from '../e2e/terminal.ts'
import { emptyFolder, installer } from './package.ts'

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/rpm')

function rpm(list: string, ...words: readonly string[]): string {
  // Debian's rpm does not like to install; what the package requires has the names of other systems.
  const always = ['--force-debian', '--nodeps', '--dbpath', list]
  return execFileSync('rpm', [...always, ...words], { encoding: 'utf8', stdio: 'pipe' })
}

let installedIn: string | null = null
afterEach(() => {
  if (installedIn !== null) rpm(installedIn, '-e', 'reelmill')
  installedIn = null
})

it.runIf(canInstall)('works for an ordinary user, and takes all of it away again', async () => {
  const list = emptyFolder()
  rpm(list, '-i', installer('.rpm'))
  installedIn = list
  const scene = await newScene({ asOrdinaryUser: true, app: '/usr/bin/reelmill' })
  const answer = await ask(scene, ...converting(scene, scene.source('a.mp4')))
  expect(answer.code, answer.stderr).toBe(0)

  rpm(list, '-e', 'reelmill')
  installedIn = null
  for (const left of ['/opt/Reelmill', '/usr/bin/reelmill']) expect(existsSync(left)).toBe(false)
})
