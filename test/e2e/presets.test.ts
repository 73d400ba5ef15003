import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { builtInPresets } from '../../src/shared/presets.ts'
import { factsOf } from './media-facts.ts'
import { newScene, type Scene } from './scene.ts'
import { ask } from './terminal.ts'

/** An export in HandBrake's form: a folder with one preset that can be taken over and one that cannot. */
function handBrakeExport(scene: Scene): string {
  const file = path.join(scene.sources, 'theirs.json')
  const presets = [
    {
      PresetName: 'Small & old',
      PresetDescription: 'For the car.',
      FileFormat: 'av_mkv',
      VideoEncoder: 'x264',
      VideoPreset: 'veryfast',
      VideoQualityType: 2,
      VideoQualitySlider: 28,
      VideoTune: 'film',
      PictureWidth: 160,
      PictureHeight: 120,
      PictureUseMaximumSize: true,
      AudioTrackSelectionBehavior: 'all',
      AudioList: [{ AudioEncoder: 'flac16', AudioMixdown: 'mono' }],
      SubtitleTrackSelectionBehavior: 'all',
    },
    { PresetName: 'Ogg', VideoEncoder: 'theora' },
  ]
  const PresetList = [{ PresetName: 'Folder', Folder: true, ChildrenArray: presets }]
  writeFileSync(file, JSON.stringify({ PresetList, VersionMajor: 60 }))
  return file
}

it('takes a preset of HandBrake’s over, and converts with it', async () => {
  const scene = await newScene()
  const imported = await ask(scene, 'presets', 'import', handBrakeExport(scene), '--json')
  expect(imported.all('preset-imported')).toMatchObject([
    { preset: { id: 'small-old', name: 'Small & old', group: 'own', container: 'mkv' } },
  ])
  expect(imported.all('preset-unmapped')).toMatchObject([
    {
      unmapped: {
        preset: 'Small & old',
        setting: 'VideoTune',
        value: 'film',
        message: 'Reelmill has no such setting.',
      },
    },
    { unmapped: { preset: 'Ogg', setting: 'VideoEncoder', why: 'no-encoder' } },
  ])
  expect(imported.code).toBe(0)

  const listed = await ask(scene, 'presets')
  const lines = listed.stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(builtInPresets.length + 1)
  expect(lines.at(-1)).toMatch(/^\* small-old +Small & old +For the car\.$/)
  expect(lines[0]).toMatch(/^ {2}fast-1080p /)

  const file = scene.source('holiday.mp4')
  const words = ['add', file, '--preset', 'small-old', '--to', scene.finished, '--wait', '--json']
  const converted = await ask(scene, ...words)
  expect(converted.all('published')).toMatchObject([{ job: { presetId: 'small-old' } }])
  const finished = path.join(scene.finished, 'holiday.mkv')
  expect(converted.all('settled')).toMatchObject([{ state: 'completed', outputPath: finished }])
  expect(factsOf(finished).codecs).toEqual(['h264', 'flac'])
  expect(converted.code).toBe(0)
})

it('gives a preset out, takes it in again, and removes it', async () => {
  const scene = await newScene()
  const exported = await ask(scene, 'presets', 'export', 'web-vp9', 'out.json')
  const file = path.join(scene.sources, 'out.json')
  expect(exported.stdout).toBe(`Exported  web-vp9 to ${file}\n`)
  expect(exported.code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    reelmill: { presets: 1 },
    presets: [{ id: 'web-vp9' }],
  })
  const again = await ask(scene, 'presets', 'export', 'web-vp9', 'out.json', '--json')
  expect(again.all('error')).toMatchObject([{ error: { code: 'preset.file-exists' } }])
  expect(again.code).toBe(1)

  const imported = await ask(scene, 'presets', 'import', 'out.json')
  expect(imported.stdout).toBe('Imported  Web VP9 (2) (web-vp9-2)\n')
  const removed = await ask(scene, 'presets', 'remove', 'web-vp9-2')
  expect(removed.stdout).toBe('Removed   web-vp9-2\n')
  const builtIn = await ask(scene, 'presets', 'remove', 'web-vp9', '--json')
  expect(builtIn.all('error')).toMatchObject([{ error: { code: 'preset.built-in' } }])
  expect(builtIn.code).toBe(1)
})

it('says what is wrong with a file that holds no presets', async () => {
  const scene = await newScene()
  const file = path.join(scene.sources, 'none.json')
  writeFileSync(
    file,
    JSON.stringify({ PresetList: [{ PresetName: 'Ogg', VideoEncoder: 'theora' }] }),
  )
  const none = await ask(scene, 'presets', 'import', 'none.json')
  expect(none.stdout).toBe(
    'Left out  “Ogg”: VideoEncoder = theora. Reelmill has no encoder for this: the preset was left out.\n',
  )
  expect(none.stderr).toContain(`Not one preset in ${file}`)
  expect(none.code).toBe(1)
  const gone = await ask(scene, 'presets', 'import', 'gone.json', '--json')
  expect(gone.all('error')).toMatchObject([{ error: { code: 'preset.file-missing' } }])
  expect(gone.code).toBe(1)
})
