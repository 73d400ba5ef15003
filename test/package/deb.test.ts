// The deb on this very system: installed, used, removed. What the person has stays theirs.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { namesIn, newScene } from '../e2e/scene.ts'
import { ask, converting } from '../e2e/terminal.ts'
import { apt, canInstall } from './installed-deb.ts'
import { installer } from './package.ts'

describe.runIf(canInstall)('the deb', () => {
  beforeAll(() => apt('install', '--reinstall', installer('.deb')))
  afterAll(() => apt('purge', 'reelmill'))

  it('is there for everybody, and offers itself for media files without taking them', () => {
    expect(execFileSync('dpkg-query', ['-W', '-f', '${Status}', 'reelmill']).toString()).toBe(
      'install ok installed',
    )
    expect(statSync('/opt/Reelmill').uid).toBe(0)
    expect(statSync('/opt/Reelmill/resources/app.asar').mode & 0o777).toBe(0o644)
    const entry = readFileSync('/usr/share/applications/reelmill.desktop', 'utf8')
    expect(entry).toContain('Exec=/opt/Reelmill/reelmill %F\n')
    expect(entry).toMatch(/^MimeType=.*video\/mp4;/m)
    expect(entry).toContain('StartupWMClass=reelmill\n')
    for (const size of [16, 32, 256]) {
      expect(
        existsSync(`/usr/share/icons/hicolor/${size}x${size}/apps/reelmill.png`),
        `icon of ${size}`,
      ).toBe(true)
    }
    // A default would be in one of these.
    const lists = ['/usr/share/applications/mimeapps.list', '/etc/xdg/mimeapps.list']
    const defaults = lists
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'utf8'))
    expect(defaults.join('\n')).not.toContain('reelmill')
  })

  it('works for an ordinary user, and leaves their queue when it is removed', async () => {
    const scene = await newScene({ asOrdinaryUser: true, app: '/usr/bin/reelmill' })
    const answer = await ask(scene, ...converting(scene, scene.source('a.mp4')))
    expect(answer.code, answer.stderr).toBe(0)
    const added = await ask(scene, 'add', scene.source('later.mp4'), '--to', scene.finished)
    expect(added.code).toBe(0)
    const queueFile = path.join(scene.dataDir, 'queue.sqlite')
    const before = digest(queueFile)

    apt('remove', 'reelmill')
    expect(existsSync('/opt/Reelmill')).toBe(false)
    expect(existsSync('/usr/bin/reelmill')).toBe(false)
    expect(existsSync('/usr/share/applications/reelmill.desktop')).toBe(false)
    expect(digest(queueFile)).toBe(before)
    expect(namesIn(scene.finished)).toEqual(['a.mp4'])

    apt('install', installer('.deb'))
    const listed = await ask(scene, 'list', '--json')
    expect(listed.all('job').map(({ job }) => job.state)).toEqual(['completed', 'queued'])
  })
})

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
