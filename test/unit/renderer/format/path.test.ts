import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderName, splitForEllipsis, splitPath } from '../../../../src/renderer/format/path.ts'

describe('splitPath', () => {
  test.each([
    ['/home/ada/clip.mov', '/home/ada', 'clip.mov'],
    ['/clip.mov', '', 'clip.mov'],
    ['clip.mov', '', 'clip.mov'],
    ['/home/ada/a\\b.mov', '/home/ada', 'a\\b.mov'],
    ['C:\\Users\\Ada\\clip.mov', 'C:\\Users\\Ada', 'clip.mov'],
    ['\\\\nas\\share\\clip.mov', '\\\\nas\\share', 'clip.mov'],
  ])('%s', (path, folder, name) => {
    expect(splitPath(path)).toEqual({ folder, name })
  })
})

test.each([
  ['/home/ada/Videos', 'Videos'],
  ['/home/ada/Videos/', 'Videos'],
  ['/', '/'],
  ['D:\\', 'D:'],
])('folderName of %s', (path, name) => {
  expect(folderName(path)).toBe(name)
})

describe('splitForEllipsis', () => {
  test.each([
    ['holiday part 3.mov', 'holiday pa', 'rt 3.mov'],
    ['a.mp4', '', 'a.mp4'],
    ['no extension', 'no exten', 'sion'],
    ['.hidden', '.hi', 'dden'],
    ['the end. of a sentence', 'the end. of a sent', 'ence'],
  ])('%s', (name, head, tail) => {
    expect(splitForEllipsis(name)).toEqual([head, tail])
  })

  test('loses nothing and cuts no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const [head, tail] = splitForEllipsis(name)
        expect(head + tail).toBe(name)
        expect(head.isWellFormed() && tail.isWellFormed()).toBe(name.isWellFormed())
      }),
    )
  })
})
