import { expect, test } from 'vitest'
import { pathsFromText } from '../../../../src/renderer/intake/paths-from-text.ts'

test.each([
  ['/home/ada/clip.mov', ['/home/ada/clip.mov']],
  ['file:///home/ada/my%20clip.mov', ['/home/ada/my clip.mov']],
  ['"C:\\Users\\Ada\\clip.mov"', ['C:\\Users\\Ada\\clip.mov']],
  ['file:///C:/Users/Ada/clip.mov', ['C:\\Users\\Ada\\clip.mov']],
  ['\\\\nas\\share\\clip.mov', ['\\\\nas\\share\\clip.mov']],
  ['file://nas/share/clip.mov', ['\\\\nas\\share\\clip.mov']],
  ["'/a b.mov'\r\n/c.mov\r\n\r\n", ['/a b.mov', '/c.mov']],
  ['x-special\ncopy\nfile:///a.mov', ['/a.mov']],
  ['holiday.mov', []],
  ['https://example.org/clip.mov', []],
  ['file://%', []],
  ['', []],
])('%j', (text, paths) => {
  expect(pathsFromText(text)).toEqual(paths)
})
