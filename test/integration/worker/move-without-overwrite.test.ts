import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type * as FsPromises from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { moveWithoutOverwrite } from '../../../src/worker/move-without-overwrite.ts'
import { temporaryFolder } from './workspace.ts'

/** What a file system without hard links answers; the rest of the system stays as it is. */
let linkFailure: NodeJS.ErrnoException | null = null
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>()
  return {
    ...real,
    link: (from: string, to: string) =>
      linkFailure === null ? real.link(from, to) : Promise.reject(linkFailure),
  }
})

describe.each([
  ['with hard links', null],
  ['without', 'EPERM'],
])('%s', (_, errno) => {
  let folder = ''
  beforeEach(() => {
    linkFailure = errno === null ? null : Object.assign(new Error(errno), { code: errno })
    folder = temporaryFolder()
    writeFileSync(join(folder, 'from'), 'film')
  })
  const move = (to = 'to') => moveWithoutOverwrite(join(folder, 'from'), join(folder, to))

  it('moves', async () => {
    expect(await move()).toBe(true)
    expect(readdirSync(folder)).toEqual(['to'])
    expect(readFileSync(join(folder, 'to'), 'utf8')).toBe('film')
  })

  it('replaces nothing', async () => {
    writeFileSync(join(folder, 'to'), 'precious')
    expect(await move()).toBe(false)
    expect(readFileSync(join(folder, 'to'), 'utf8')).toBe('precious')
    expect(readFileSync(join(folder, 'from'), 'utf8')).toBe('film')
  })

  it('leaves nothing behind when it cannot', async () => {
    await expect(move('nowhere/to')).rejects.toMatchObject({ code: 'ENOENT' })
    const missing = moveWithoutOverwrite(join(folder, 'absent'), join(folder, 'to'))
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readdirSync(folder)).toEqual(['from'])
  })

  it('gives a name to one of many at a time', async () => {
    for (let i = 0; i < 20; i += 1) writeFileSync(join(folder, `from${i}`), String(i))
    const moved = await Promise.all(
      Array.from({ length: 20 }, (_unused, i) =>
        moveWithoutOverwrite(join(folder, `from${i}`), join(folder, 'to')),
      ),
    )
    expect(moved.filter(Boolean)).toHaveLength(1)
    expect(readFileSync(join(folder, 'to'), 'utf8')).toBe(String(moved.indexOf(true)))
  })
})
