import { expect, it } from 'vitest'
import { driveRoot } from '../../../../src/core/media/drive-root.ts'

it.each([
  ['linux', '/media/ada/FILMS/2026/May', '/media/ada/FILMS'],
  ['linux', '/run/media/ada/FILMS', '/run/media/ada/FILMS'],
  ['linux', '/home/ada/media/a/b', null],
  ['linux', '/media/ada', null],
  ['darwin', '/Volumes/My Films/2026', '/Volumes/My Films'],
  ['darwin', '/Users/ada', null],
  ['win32', 'E:\\Films\\2026', 'E:\\'],
  ['win32', '\\\\nas\\films\\2026', '\\\\nas\\films'],
] as const)('on %s the drive of %s is at %s', (platform, path, root) => {
  expect(driveRoot(path, platform)).toBe(root)
})
