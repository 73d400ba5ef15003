// Writes a Windows icon: a directory, then each picture as PNG, which Windows reads since Vista.

/**
 * Layout: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 * @param {readonly { sizePx: number, png: Buffer }[]} pictures  up to 256 px
 */
export function ico(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ sizePx, png }, index) => {
    const entry = 6 + index * 16
    // 0 stands for 256.
    head.writeUInt8(sizePx % 256, entry)
    head.writeUInt8(sizePx % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}
