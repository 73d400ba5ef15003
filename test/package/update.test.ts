// An update of the installed deb, from a real feed, by the real updater and the real dpkg.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fuses from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSnapshots } from '../../src/main/queue/files/snapshots.ts'
import { Reelmill } from '../e2e/reelmill.ts'
import { newScene, type Scene } from '../e2e/scene.ts'
import { ask, quit, startWindow } from '../e2e/terminal.ts'
import { apt, canInstall, installedVersion } from './installed-deb.ts'
import { emptyFolder, installer } from './package.ts'
import { debOfVersion, serveFeed } from './update-feed.ts'

const app = '/opt/Reelmill/reelmill'
const next = '0.1.1'

function logOf(scene: Scene): string {
  const file = path.join(scene.dataDir, 'logs', 'reelmill.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function copiesBefore(scene: Scene): readonly string[] {
  const copies = listSnapshots(path.join(scene.dataDir, 'queue.sqlite'))
  return copies.filter((file) => path.basename(file).startsWith('before-update-'))
}

describe.runIf(canInstall)('an update of the deb', () => {
  beforeAll(async () => {
    apt('install', '--reinstall', installer('.deb'))
    // Playwright ends the window as a person does; it needs this one fuse to get in.
    await fuses.flipFuses(app, {
      version: fuses.FuseVersion.V1,
      [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
    })
  })
  afterAll(() => {
    apt('purge', 'reelmill')
    // What this test put there itself is no file of the package's.
    rmSync('/opt/Reelmill', { recursive: true, force: true })
  })

  it('asks nobody where no feed is configured, and installs at a chosen end where one is', async () => {
    const feed = await serveFeed(next, debOfVersion(installer('.deb'), next, emptyFolder()))
    const scene = await newScene({ app })
    expect(existsSync('/opt/Reelmill/resources/app-update.yml')).toBe(false)
    // As `REELMILL_UPDATE_FEED=… npm run dist` puts them there.
    writeFileSync(
      '/opt/Reelmill/resources/app-update.yml',
      `provider: generic\nurl: ${feed.url}\nupdaterCacheDirName: reelmill-updater\n`,
    )
    writeFileSync('/opt/Reelmill/resources/package-type', 'deb')
    const added = await ask(scene, 'add', scene.source('a.mp4'), '--to', scene.finished)
    expect(added.code).toBe(0)
    // A command in a terminal asks nobody.
    expect(feed.asked).toEqual([])

    // An end that nobody chose.
    const first = await startWindow(scene)
    await expect.poll(() => logOf(scene), { timeout: 60_000 }).toContain(`version ${next} is here`)
    await quit(first)
    expect(installedVersion()).toBe('0.1.0')
    expect(copiesBefore(scene)).toHaveLength(0)

    const second = await Reelmill.open(scene)
    const isHere = () => logOf(scene).split(`version ${next} is here`).length - 1
    await expect.poll(isHere, { timeout: 60_000 }).toBe(2)
    expect(await second.close()).toBe(0)
    expect(installedVersion()).toBe(next)
    expect(copiesBefore(scene)).toHaveLength(1)

    const listed = await ask(scene, 'list', '--json')
    expect(listed.all('job')).toHaveLength(1)
    expect(listed.code).toBe(0)
  })
})
