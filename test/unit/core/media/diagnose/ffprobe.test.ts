import { describe, expect, it } from 'vitest'
import { diagnoseFfprobe } from '../../../../../src/core/media/diagnose/ffprobe.ts'
import { codeByBeginning } from '../../../../../src/core/media/diagnose/file-beginning.ts'
import { isProtected } from '../../../../../src/core/media/diagnose/protection.ts'

describe('diagnoseFfprobe', () => {
  it.each([
    [
      '[mov,mp4,m4a,3gp,3g2,mj2 @ 0x1] moov atom not found\nfile:/in/a: Invalid data found when processing input',
      'input.incomplete',
    ],
    [
      '[matroska,webm @ 0x1] File ended prematurely\nfile:/in/a: Input/output error',
      'input.incomplete',
    ],
    ['file:/in/a: Invalid data found when processing input', 'input.not-media'],
    ["[hls @ 0x1] Format not on whitelist 'mov'\nfile:/in/a: Invalid argument", 'input.playlist'],
    ["[concat @ 0x1] Format not on whitelist 'mov'", 'input.playlist'],
    ["[tty @ 0x1] Format not on whitelist 'mov'\nfile:/in/a: Invalid argument", 'input.not-media'],
    ["[https @ 0x1] Protocol 'https' not on whitelist 'file,pipe'!", 'input.playlist'],
    ['file:/in/a: Input/output error', 'input.drive-failing'],
    ['file:/in/a: Stale file handle', 'input.drive-gone'],
    ['file:/in/a: Permission denied', 'input.unreadable'],
    ['file:/in/a: Cannot allocate memory', 'system.out-of-memory'],
  ])('%j: %s', (stderr, code) => {
    expect(diagnoseFfprobe({ code: 1, signal: null, stderr }).code).toBe(code)
  })

  it('does not blame the file for a crash of ffprobe', () => {
    const end = { code: null, signal: 'SIGSEGV', stderr: '' }
    expect(diagnoseFfprobe(end).code).toBe('ffmpeg.crashed')
  })
})

describe('codeByBeginning', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  it.each([
    ['\0\0\0\u0020ftypisom', 'input.incomplete'],
    ['\u001aE\u00df\u00a3', 'input.incomplete'],
    ['This is no film.', 'input.not-media'],
    ['#EXTM3U\n#EXTINF:1,\n', 'input.playlist'],
    ['\u00ef\u00bb\u00bf#EXTM3U\n', 'input.playlist'],
    ['ffconcat version 1.0\n', 'input.playlist'],
    ['<?xml version="1.0"?>\n<MPD type="static">', 'input.playlist'],
    ['\n<!DOCTYPE html><html>', 'input.web-page'],
    ['PK\u0003\u0004', 'input.archive'],
    ['Rar!\u001a\u0007', 'input.archive'],
    ['', 'input.not-media'],
  ])('%j: %s', (beginning, code) => {
    expect(codeByBeginning('input.incomplete', bytes(beginning))).toBe(code)
  })

  it('leaves a reason that is not the content’s', () => {
    expect(codeByBeginning('input.drive-gone', bytes('#EXTM3U'))).toBe('input.drive-gone')
  })
})

describe('isProtected', () => {
  it.each([
    ['            "codec_tag_string": "drmi",', true],
    ['                    "side_data_type": "Encryption info"', true],
    ['            "codec_tag_string": "avc1",', false],
    [JSON.stringify({ title: '"codec_tag_string": "drmi"' }), false],
  ])('%s: %s', (json, expected) => {
    expect(isProtected(json)).toBe(expected)
  })
})
