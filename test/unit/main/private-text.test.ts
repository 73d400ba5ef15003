import { expect, it } from 'vitest'
import { withoutHome } from '../../../src/main/private-text.ts'

it('leaves no name of a person in a path', () => {
  const text = 'ENOENT: /home/anna/Videos/a.mp4, file:///home/anna/x, /srv/anna'
  expect(withoutHome(text, '/home/anna')).toBe('ENOENT: ~/Videos/a.mp4, file://~/x, /srv/anna')
})

it('knows the spellings of Windows', () => {
  const home = 'C:\\Users\\Anna Schmidt'
  expect(withoutHome('C:\\Users\\Anna Schmidt\\x.js:1', home)).toBe('~\\x.js:1')
  expect(withoutHome(JSON.stringify({ file: `${home}\\x` }), home)).toBe('{"file":"~\\\\x"}')
  expect(withoutHome('file:///C:/Users/Anna%20Schmidt/x', home)).toBe('file:///~/x')
})

it('changes nothing where there is no home to speak of', () => {
  expect(withoutHome('/usr/bin', '/')).toBe('/usr/bin')
  expect(withoutHome('/usr/bin', '')).toBe('/usr/bin')
})
