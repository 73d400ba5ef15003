import { expect, it } from 'vitest'
import { fieldProblems } from '../../../../src/core/presets/field-problems.ts'
import { presetSchema } from '../../../../src/shared/preset-schema.ts'
import { builtInPresets, type Preset } from '../../../../src/shared/presets.ts'
import { describeFieldProblem } from '../../../../src/shared/strings/presets.ts'

const [good] = builtInPresets as readonly [Preset]

function problemsOf(changes: object, videoChanges: object = {}) {
  const input = { ...good, video: { ...good.video, ...videoChanges }, ...changes }
  const parsed = presetSchema.safeParse(input)
  return parsed.success ? [] : fieldProblems(parsed.error.issues, input)
}

it.each([
  [{ name: ' ' }, {}, 'name', 'too-short', 'Write something here.'],
  [{ name: 'x'.repeat(61) }, {}, 'name', 'too-long', 'At most 60 characters.'],
  [{ container: undefined }, {}, 'container', 'missing', 'This is needed.'],
  [{ container: 'avi' }, {}, 'container', 'not-offered', /^Choose one of: mp4, mkv, /],
  [{ id: 'Not An Id' }, {}, 'id', 'wrong-form', 'This cannot be written here.'],
  [{ trim: { start: 9, end: 3 } }, {}, 'trim', 'out-of-order', /after the start/],
  [
    {},
    { quality: { mode: 'constant', value: 64 } },
    'video.quality.value',
    'too-large',
    'This must be 63 or less.',
  ],
  [
    {},
    { quality: { mode: 'size', bytes: 5 } },
    'video.quality.bytes',
    'too-small',
    'This must be 100000 or more.',
  ],
  [
    {},
    { quality: { mode: 'best' } },
    'video.quality.mode',
    'not-offered',
    'This cannot be chosen here.',
  ],
  [{}, { rotate: 45 }, 'video.rotate', 'not-offered', 'This cannot be chosen here.'],
  [{}, { maxBitrate: 20_000.5 }, 'video.maxBitrate', 'not-whole', 'This must be a whole number.'],
  [{}, { fit: 'large' }, 'video.fit', 'wrong-form', 'This cannot be written here.'],
])('says of %j %j what is wrong where', (changes, videoChanges, field, code, text) => {
  const problems = problemsOf(changes, videoChanges)
  expect(problems).toMatchObject([{ field, code }])
  expect(describeFieldProblem(problems[0] as (typeof problems)[0])).toMatch(text)
})

it('names every field at once', () => {
  const fields = problemsOf({ name: '', container: 'avi' }, { fps: -1 }).map(({ field }) => field)
  expect(fields.sort()).toEqual(['container', 'name', 'video.fps'])
})
