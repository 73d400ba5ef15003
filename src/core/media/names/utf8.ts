// UTF-8 lengths without Node or DOM: file systems count bytes, JavaScript counts UTF-16 units.

/** Bytes that `text` takes as UTF-8; a lone surrogate counts as U+FFFD, which is what it becomes. */
export function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
  }
  return bytes
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The longest start of `text` within `maxBytes` that does not cut a visible character in two;
 * where the first alone is too long, one that does not cut a code point.
 */
export function truncateUtf8(text: string, maxBytes: number): string {
  // The segmenter takes longer than all the rest of a claim.
  if (utf8Length(text) <= maxBytes) return text
  const whole = Array.from(graphemes.segment(text), ({ segment }) => segment)
  return longestStart(whole, maxBytes) || longestStart(Array.from(text), maxBytes)
}

function longestStart(pieces: readonly string[], maxBytes: number): string {
  let bytes = 0
  const end = pieces.findIndex((piece) => (bytes += utf8Length(piece)) > maxBytes)
  return (end === -1 ? pieces : pieces.slice(0, end)).join('')
}
