// Writes an asar archive of a few small files: electron-builder fails on a plain folder of that name,
// and the packages that write archives are not there before the first install.
import fs from 'node:fs'

/**
 * Layout: a pickle with the header's size, a pickle with the header's JSON, then the files end to end.
 * @param {string} target
 * @param {Record<string, Buffer>} files
 */
export function writeAsar(target, files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {}
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    entries[name] = { size: content.length, offset: String(offset) }
    offset += content.length
  }
  const json = Buffer.from(JSON.stringify({ files: entries }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  fs.writeFileSync(target, Buffer.concat([head, ...Object.values(files)]))
}
