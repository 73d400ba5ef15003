// What a file that no demuxer takes really is, by how it begins: often a download that went wrong.
import type { ErrorCode } from '../../../shared/errors.ts'

/** How much of a file is looked at. */
export const beginningBytes = 512

const texts: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^#EXTM3U|^ffconcat version|^\[playlist\]|^v=0\r?\no=|<MPD[\s>]|<ASX[\s>]/i, 'input.playlist'],
  [/^<!doctype html|<html[\s>]/i, 'input.web-page'],
]

const archives: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b, 0x08], // gzip
]

/**
 * The code that says more than what a tool made of the file; the tool's own where the beginning tells
 * nothing. A demuxer that was chosen by a file's name finds it incomplete, whatever is in it.
 */
export function codeByBeginning(told: ErrorCode, beginning: Uint8Array): ErrorCode {
  if (told !== 'input.not-media' && told !== 'input.incomplete') return told
  const text = String.fromCharCode(...beginning).replace(/^\u00ef\u00bb\u00bf/, '')
  const known = texts.find(([pattern]) => pattern.test(text.trimStart()))
  if (known !== undefined) return known[1]
  if (archives.some((magic) => magic.every((byte, at) => beginning[at] === byte))) {
    return 'input.archive'
  }
  return isMp4(text) || told === 'input.not-media' || isMatroska(beginning)
    ? told
    : 'input.not-media'
}

/** ISO 14496-12: boxes with a size of four bytes and a name of four letters. */
function isMp4(text: string): boolean {
  return /^(?:ftyp|moov|mdat|wide|free|skip|styp)/.test(text.slice(4))
}

function isMatroska(bytes: Uint8Array): boolean {
  return [0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => bytes[at] === byte)
}
