import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Bridge } from '../../src/shared/bridge.ts'
import type { Preset } from '../../src/shared/presets.ts'
import { Reelmill } from './reelmill.ts'
import { newScene } from './scene.ts'
import { ask } from './terminal.ts'

/** What the page was told of presets so far: the names of a person's own, each time. */
async function listen(reelmill: Reelmill): Promise<() => Promise<readonly (readonly string[])[]>> {
  await reelmill.page.evaluate(() => {
    const page = window as unknown as { readonly reelmill: Bridge; told: string[][] }
    page.told = []
    page.reelmill.subscribe('presets.changed', (presets: readonly Preset[]) => {
      page.told.push(presets.filter(({ group }) => group === 'own').map(({ name }) => name))
    })
  })
  return () => reelmill.page.evaluate(() => (window as unknown as { told: string[][] }).told)
}

it('serves presets to the window, and tells it what a terminal does to them', async () => {
  const scene = await newScene()
  const reelmill = await Reelmill.open(scene)
  const told = await listen(reelmill)

  const copied = await reelmill.invoke('presets.duplicate', { id: 'web-vp9' })
  expect(copied).toMatchObject({ value: { id: 'web-vp9-2', group: 'own' } })
  const draft = copied.ok ? { ...copied.value, name: 'Mine' } : null
  const saved = await reelmill.invoke('presets.save', { id: 'web-vp9-2', preset: draft })
  expect(saved).toMatchObject({ value: { saved: { id: 'web-vp9-2', name: 'Mine' } } })
  const bad = await reelmill.invoke('presets.save', { id: null, preset: { ...draft, name: '' } })
  expect(bad).toMatchObject({ value: { saved: null, problems: [{ field: 'name' }] } })
  const builtIn = await reelmill.invoke('presets.save', { id: 'web-vp9', preset: draft })
  expect(builtIn).toMatchObject({ error: { code: 'preset.built-in' } })

  const file = path.join(scene.finished, 'mine.json')
  const exported = await reelmill.invoke('presets.export', { ids: ['web-vp9-2'], path: file })
  expect(exported).toEqual({ ok: true, value: file })
  const again = await reelmill.invoke('presets.export', { ids: ['gif'], path: file })
  expect(again).toMatchObject({ error: { code: 'preset.file-exists' } })
  const imported = await reelmill.invoke('presets.import', { path: file })
  expect(imported).toMatchObject({ value: { file, presets: [{ name: 'Mine (2)' }], unmapped: [] } })

  const theirs = path.join(scene.sources, 'theirs.json')
  writeFileSync(theirs, JSON.stringify({ PresetList: [{ PresetName: 'Theirs' }] }))
  expect((await ask(scene, 'presets', 'import', theirs)).code).toBe(0)
  expect(await reelmill.invoke('presets.remove', { id: 'web-vp9-2' })).toMatchObject({ ok: true })
  const gone = await reelmill.invoke('presets.remove', { id: 'web-vp9-2' })
  expect(gone).toMatchObject({ error: { code: 'preset.unknown' } })

  const listed = await reelmill.invoke('presets.list', {})
  const own = listed.ok ? listed.value.filter(({ group }) => group === 'own') : []
  expect(own.map(({ name }) => name)).toEqual(['Mine (2)', 'Theirs'])
  await expect
    .poll(told)
    .toEqual([
      ['Web VP9 (2)'],
      ['Mine'],
      ['Mine', 'Mine (2)'],
      ['Mine', 'Mine (2)', 'Theirs'],
      ['Mine (2)', 'Theirs'],
    ])
  expect(await reelmill.close()).toBe(0)
})
