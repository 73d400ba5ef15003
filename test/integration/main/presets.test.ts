import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ingest } from '../../../src/main/ingest/ingest.ts'
import { createPresetShelf } from '../../../src/main/presets/preset-shelf.ts'
import { builtInPresets, type Preset } from '../../../src/shared/presets.ts'
import { newQueueFile, preset } from '../queue/queue-file.ts'

function newShelf() {
  const made = newQueueFile()
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-presets-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const told: (readonly Preset[])[] = []
  let settingsTold = 0
  const shelf = createPresetShelf({
    queue: made.queue,
    presetsChanged: (presets) => told.push(presets),
    settingsChanged: () => (settingsTold += 1),
  })
  return {
    queue: made.queue,
    queuePath: made.file,
    folder,
    shelf,
    told,
    settingsTold: () => settingsTold,
    ownNames: () =>
      shelf
        .list()
        .slice(builtInPresets.length)
        .map(({ id, name }) => [id, name]),
    file(name: string, content: unknown) {
      const full = path.join(folder, name)
      writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content))
      return full
    },
  }
}

const draft = { ...preset, name: 'For Oma', id: 'fast-1080p', group: 'web' }

describe('saving', () => {
  it('makes a preset of a person’s own, which ingest then knows', async () => {
    const { shelf, queue, told, folder } = newShelf()
    const saved = shelf.save(null, draft)
    const expected = { ...preset, id: 'for-oma', name: 'For Oma', group: 'own' }
    expect(saved).toEqual({ ok: true, value: { saved: expected } })
    expect(told).toEqual([[...builtInPresets, expected]])

    const paths = [path.join(folder, 'a.mp4')]
    writeFileSync(paths[0] ?? '', 'x')
    const receipt = await ingest(queue, { paths, presetId: 'for-oma', destinationDir: null })
    expect(receipt).toMatchObject({ value: { accepted: [{ presetId: 'for-oma' }] } })
    const unknown = await ingest(queue, { paths, presetId: 'for-opa', destinationDir: null })
    expect(unknown).toMatchObject({ error: { code: 'preset.unknown' } })
  })

  it('changes one, under the id that it has', () => {
    const { shelf, ownNames } = newShelf()
    shelf.save(null, draft)
    shelf.save('for-oma', { ...draft, name: 'For Opa', id: 'whatever' })
    expect(ownNames()).toEqual([['for-oma', 'For Opa']])
    // Its own name is not taken by another.
    expect(shelf.save('for-oma', { ...draft, name: 'For Opa' }).ok).toBe(true)
  })

  it('changes none that is built in, and none that there is not', () => {
    const { shelf, told } = newShelf()
    expect(shelf.save('fast-1080p', draft)).toMatchObject({ error: { code: 'preset.built-in' } })
    expect(shelf.save('nobody', draft)).toMatchObject({ error: { code: 'preset.unknown' } })
    expect(told).toEqual([])
  })

  it('says of each field what is wrong', () => {
    const { shelf, told } = newShelf()
    const bad = { ...draft, name: '', container: 'avi' }
    expect(shelf.save(null, bad)).toMatchObject({
      value: {
        saved: null,
        problems: [
          { field: 'name', code: 'too-short' },
          { field: 'container', code: 'not-offered' },
        ],
      },
    })
    expect(shelf.save(null, { ...draft, name: 'Fast 1080p' })).toMatchObject({
      value: { saved: null, problems: [{ field: 'name', code: 'taken' }] },
    })
    for (const nonsense of [null, 7, 'x', [], {}]) {
      expect(shelf.save(null, nonsense)).toMatchObject({ value: { saved: null } })
    }
    expect(told).toEqual([])
  })

  it('and all else that writes is refused while the queue’s file is moved away', async () => {
    const { shelf, queuePath, file } = newShelf()
    shelf.save(null, draft)
    const theirs = file('theirs.json', [{ PresetName: 'Theirs' }])
    renameSync(queuePath, `${queuePath}.away`)
    const refused = { error: { code: 'queue.moved', params: { path: queuePath } } }
    expect(shelf.save(null, { ...draft, name: 'Other' })).toMatchObject(refused)
    expect(shelf.duplicate('fast-1080p')).toMatchObject(refused)
    expect(shelf.remove('for-oma')).toMatchObject(refused)
    expect(await shelf.import(theirs)).toMatchObject(refused)
    renameSync(`${queuePath}.away`, queuePath)
    expect(shelf.remove('for-oma').ok).toBe(true)
  })
})

describe('duplicating', () => {
  it('makes a copy of one’s own under the next name', () => {
    const { shelf, ownNames, told } = newShelf()
    shelf.duplicate('fast-1080p')
    const second = shelf.duplicate('fast-1080p')
    expect(second).toMatchObject({ value: { id: 'fast-1080p-3', group: 'own' } })
    expect(ownNames()).toEqual([
      ['fast-1080p-2', 'Fast 1080p (2)'],
      ['fast-1080p-3', 'Fast 1080p (3)'],
    ])
    expect(told).toHaveLength(2)
    expect(shelf.duplicate('nobody')).toMatchObject({ error: { code: 'preset.unknown' } })
  })
})

describe('removing', () => {
  it('chooses the usual preset where the removed one was chosen', () => {
    const { shelf, queue, ownNames, settingsTold } = newShelf()
    shelf.save(null, draft)
    queue.changeSettings({ presetId: 'for-oma' })
    expect(shelf.remove('for-oma')).toEqual({ ok: true, value: null })
    expect(ownNames()).toEqual([])
    expect(queue.readSettings().presetId).toBe('fast-1080p')
    expect(settingsTold()).toBe(1)
    expect(shelf.remove('for-oma')).toMatchObject({ error: { code: 'preset.unknown' } })
    expect(shelf.remove('fast-720p')).toMatchObject({ error: { code: 'preset.built-in' } })
  })
})

describe('exporting and importing', () => {
  it('brings everything back, and writes over nothing', async () => {
    const there = newShelf()
    there.shelf.save(null, draft)
    const ids = ['for-oma', 'web-vp9', 'for-oma']
    const target = path.join(there.folder, 'mine.json')
    expect(await there.shelf.export(ids, target, false)).toEqual({ ok: true, value: null })
    expect(readdirSync(there.folder)).toEqual(['mine.json'])

    const here = newShelf()
    here.shelf.save(null, draft)
    const imported = await here.shelf.import(target)
    expect(imported).toMatchObject({ value: { file: target, unmapped: [] } })
    expect(here.ownNames()).toEqual([
      ['for-oma', 'For Oma'],
      ['for-oma-2', 'For Oma (2)'],
      ['web-vp9-2', 'Web VP9 (2)'],
    ])
    expect(here.shelf.find('web-vp9-2')).toEqual({
      ...here.shelf.find('web-vp9'),
      id: 'web-vp9-2',
      name: 'Web VP9 (2)',
      group: 'own',
    })
    expect(here.told).toHaveLength(2)
  })

  it('takes over HandBrake’s, and tells what could not be', async () => {
    const { shelf, file, ownNames } = newShelf()
    const theirs = file('theirs.json', {
      PresetList: [
        { PresetName: 'Fast 1080p', VideoEncoder: 'x264', VideoTune: 'film' },
        { PresetName: 'Ogg', VideoEncoder: 'theora' },
      ],
    })
    const result = await shelf.import(theirs)
    expect(result).toMatchObject({
      value: {
        presets: [{ id: 'fast-1080p-2', name: 'Fast 1080p (2)' }],
        unmapped: [
          { preset: 'Fast 1080p', setting: 'VideoTune', value: 'film', why: 'no-setting' },
          { preset: 'Ogg', setting: 'VideoEncoder', value: 'theora', why: 'no-encoder' },
        ],
      },
    })
    expect(ownNames()).toEqual([['fast-1080p-2', 'Fast 1080p (2)']])
  })

  it('reads a file that begins with a byte order mark', async () => {
    const { shelf, file } = newShelf()
    const marked = file('marked.json', '\uFEFF[{"PresetName": "a"}]')
    expect(await shelf.import(marked)).toMatchObject({ value: { presets: [{ id: 'a' }] } })
  })

  it.each([
    ['preset.file-unknown', 'text.json', 'no JSON at all'],
    ['preset.file-unknown', 'other.json', { some: 'thing' }],
    ['preset.file-unknown', 'empty.json', ''],
    ['preset.file-newer', 'newer.json', { reelmill: { presets: 9 }, presets: [] }],
    ['preset.file-too-large', 'large.json', `"${'x'.repeat(4_000_000)}"`],
    [
      'preset.file-too-many',
      'many.json',
      Array.from({ length: 1_001 }, (_, index) => ({ PresetName: `${index}` })),
    ],
  ])('refuses with %s what %s holds, and names the file', async (code, name, content) => {
    const { shelf, file, told } = newShelf()
    const bad = file(name, content)
    expect(await shelf.import(bad)).toMatchObject({ error: { code, params: { path: bad } } })
    expect(told).toEqual([])
  })

  it('refuses what is no file, is not there or may not be read', async () => {
    const { shelf, folder, file } = newShelf()
    expect(await shelf.import(folder)).toMatchObject({ error: { code: 'preset.file-unreadable' } })
    const gone = path.join(folder, 'gone.json')
    expect(await shelf.import(gone)).toMatchObject({ error: { code: 'preset.file-missing' } })
    const under = path.join(file('file.json', '[]'), 'x.json')
    expect(await shelf.import(under)).toMatchObject({ error: { code: 'preset.file-missing' } })
  })

  it('writes over a file only when a person said so, and then whole', async () => {
    const { shelf, file, folder } = newShelf()
    const taken = file('taken.json', 'precious')
    expect(await shelf.export(['gif'], taken, false)).toMatchObject({
      error: { code: 'preset.file-exists', params: { path: taken } },
    })
    expect(readFileSync(taken, 'utf8')).toBe('precious')
    expect(await shelf.export(['gif'], taken, true)).toMatchObject({ ok: true })
    expect(JSON.parse(readFileSync(taken, 'utf8'))).toMatchObject({ presets: [{ id: 'gif' }] })
    expect(readdirSync(folder)).toEqual(['taken.json'])
  })

  it('leaves nothing behind where it cannot write', async () => {
    const { shelf, folder } = newShelf()
    const nowhere = path.join(folder, 'nowhere', 'x.json')
    for (const replace of [false, true]) {
      expect(await shelf.export(['gif'], nowhere, replace)).toMatchObject({
        error: { code: 'preset.file-unwritable' },
      })
    }
    mkdirSync(path.join(folder, 'taken'))
    expect(await shelf.export(['gif'], path.join(folder, 'taken'), true)).toMatchObject({
      error: { code: 'preset.file-unwritable' },
    })
    expect(await shelf.export(['nobody'], path.join(folder, 'x.json'), false)).toMatchObject({
      error: { code: 'preset.unknown' },
    })
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})
