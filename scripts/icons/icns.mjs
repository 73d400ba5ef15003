// Writes a macOS icon: a list of pictures as PNG, each under the code of its size.

/** Codes that take PNG. The second of a size is what a display of double density shows of half of it. */
const CODES = /** @type {const} */ ({
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
})

export const ICNS_SIZES_PX = Object.keys(CODES).map(Number)

/** @param {readonly { sizePx: number, png: Buffer }[]} pictures  one of each of ICNS_SIZES_PX */
export function icns(pictures) {
  const entries = pictures.flatMap(({ sizePx, png }) => {
    const codes = CODES[/** @type {keyof typeof CODES} */ (sizePx)]
    return codes.map((code) => section(code, png))
  })
  return section('icns', Buffer.concat(entries))
}

/**
 * @param {string} code
 * @param {Buffer} content
 */
function section(code, content) {
  const head = Buffer.alloc(8)
  head.write(code, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
