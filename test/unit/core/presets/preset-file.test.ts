import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPresetFile, writePresetFile } from '../../../../src/core/presets/preset-file.ts'
import { presetSchema } from '../../../../src/shared/preset-schema.ts'
import { builtInPresets, type Preset } from '../../../../src/shared/presets.ts'

const [first] = builtInPresets as readonly [Preset]

describe('a file of presets', () => {
  it('says what it is, and is written to be read', () => {
    const text = writePresetFile([first])
    expect(text.split('\n').slice(0, 7)).toEqual([
      '{',
      '  "reelmill": {',
      '    "presets": 1',
      '  },',
      '  "presets": [',
      '    {',
      `      "id": "${first.id}",`,
    ])
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('brings back what was written, every preset there is', () => {
    expect(readPresetFile(JSON.parse(writePresetFile(builtInPresets)))).toEqual({
      kind: 'presets',
      presets: builtInPresets,
      unmapped: [],
    })
  })

  it('takes the good ones, and says what is wrong with the others', () => {
    const bad = {
      ...first,
      name: 'Bad',
      video: { ...first.video, quality: { mode: 'constant', value: 99 } },
    }
    const file = { reelmill: { presets: 1 }, presets: [bad, first, 'nonsense'] }
    expect(readPresetFile(file)).toEqual({
      kind: 'presets',
      presets: [first],
      unmapped: [
        {
          preset: 'Bad',
          setting: 'video.quality.value',
          value: '99',
          why: 'invalid',
          instead: null,
        },
        { preset: '', setting: '', value: 'nonsense', why: 'invalid', instead: null },
      ],
    })
  })

  it('of a newer version is left alone', () => {
    expect(readPresetFile({ reelmill: { presets: 2 }, presets: [first] })).toEqual({
      kind: 'newer',
    })
  })

  it('may be HandBrake’s', () => {
    const file = readPresetFile({ PresetList: [{ PresetName: 'Theirs' }] })
    expect(file).toMatchObject({ kind: 'presets', presets: [{ id: 'theirs', group: 'own' }] })
  })

  it.each([null, 1, 'x', [], {}, { presets: [first] }, { reelmill: true }])('is not %j', (json) => {
    expect(readPresetFile(json)).toEqual({ kind: 'unknown' })
  })

  it('with anything in it is read without an end', () => {
    const file = fc.oneof(
      fc.jsonValue(),
      fc.record({ reelmill: fc.record({ presets: fc.integer() }), presets: fc.jsonValue() }),
    )
    fc.assert(
      fc.property(file, (json) => {
        const read = readPresetFile(json)
        if (read.kind !== 'presets') return
        for (const preset of read.presets) expect(presetSchema.parse(preset)).toEqual(preset)
      }),
    )
  })
})
