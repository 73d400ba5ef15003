import { describe, expect, it } from 'vitest'
import { diagnoseDestination } from '../../../../../src/core/media/diagnose/destination.ts'
import { detailTail } from '../../../../../src/core/media/diagnose/error-lines.ts'
import { diagnoseSource } from '../../../../../src/core/media/diagnose/source.ts'
import { diagnoseSpawn } from '../../../../../src/core/media/diagnose/spawn.ts'

describe('errno', () => {
  it.each([
    ['ENOENT', 'input.missing'],
    ['EACCES', 'input.unreadable'],
    ['EISDIR', 'input.not-a-file'],
    ['EIO', 'input.drive-failing'],
    ['ESTALE', 'input.drive-gone'],
    ['EHOSTDOWN', 'input.drive-gone'],
    ['EMFILE', 'system.too-many-files'],
  ])('%s of the source: %s', (errno, code) => {
    expect(diagnoseSource(errno, '').code).toBe(code)
  })

  it.each([
    ['ENOENT', 'destination.missing'],
    ['EACCES', 'destination.read-only'],
    ['EROFS', 'destination.drive-read-only'],
    ['ENOSPC', 'destination.full'],
    ['EDQUOT', 'destination.quota'],
    ['EFBIG', 'destination.file-too-large'],
    ['ENAMETOOLONG', 'destination.name-too-long'],
    ['EIO', 'destination.gone'],
    ['ESTALE', 'destination.gone'],
    ['ETIMEDOUT', 'destination.gone'],
    ['EBUSY', 'destination.busy'],
    ['EBADF', 'internal'],
  ])('%s of the destination: %s', (errno, code) => {
    expect(diagnoseDestination(errno, 'why', '/out')).toEqual({
      code,
      params: { path: '/out' },
      detail: 'why',
    })
  })

  it.each([
    ['spawn /opt/ffmpeg ENOENT', 'ffmpeg.missing'],
    ['spawn /opt/ffmpeg EACCES', 'ffmpeg.blocked'],
    ['spawn /opt/ffmpeg ENOEXEC', 'ffmpeg.wrong-processor'],
    ['spawn UNKNOWN', 'ffmpeg.wrong-processor'],
    ['spawn ENOMEM', 'system.out-of-memory'],
    ['spawn EAGAIN', 'system.too-busy'],
    ['spawn EMFILE', 'system.too-many-files'],
  ])('%s: %s', (message, code) => {
    expect(diagnoseSpawn(message).code).toBe(code)
  })
})

describe('detailTail', () => {
  it('is null for nothing', () => {
    expect(detailTail(' \n')).toBeNull()
  })
})
