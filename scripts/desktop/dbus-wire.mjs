// D-Bus values as bytes (the specification's "Marshaling"), little endian only: what all our systems use.
// A struct is an array, a dictionary an array of pairs, a variant `{ signature, value }`.

/** @typedef {{ code: string, of: Type[] }} Type */

/** @type {Record<string, number>} */
const ALIGNMENT = { y: 1, g: 1, v: 1, n: 2, q: 2, x: 8, t: 8, d: 8, '(': 8, '{': 8 }
const alignmentOf = (/** @type {Type} */ type) => ALIGNMENT[type.code] ?? 4

/**
 * @param {string} signature
 * @returns {Type[]}
 */
function parseSignature(signature) {
  let at = 0
  /** @returns {Type} */
  const one = () => {
    const code = signature[at++]
    if (code === undefined) throw new Error(`expected a complete type, got "${signature}"`)
    if (code === 'a') return { code, of: [one()] }
    if (code !== '(' && code !== '{') return { code, of: [] }
    const of = /** @type {Type[]} */ ([])
    while (signature[at] !== ')' && signature[at] !== '}') of.push(one())
    at++
    return { code, of }
  }
  const types = []
  while (at < signature.length) types.push(one())
  return types
}

/**
 * @param {string} signature
 * @param {readonly any[]} values
 * @returns {Buffer}
 */
export function encode(signature, values) {
  const parts = /** @type {Buffer[]} */ ([])
  let length = 0
  const push = (/** @type {Buffer} */ bytes) => {
    parts.push(bytes)
    length += bytes.length
  }
  const align = (/** @type {number} */ to) => push(Buffer.alloc((to - (length % to)) % to))
  const number = (/** @type {number} */ size, /** @type {(b: Buffer) => void} */ write) => {
    const bytes = Buffer.alloc(size)
    write(bytes)
    push(bytes)
    return bytes
  }
  /** @param {Type} type @param {any} value */
  const put = (type, value) => {
    align(alignmentOf(type))
    switch (type.code) {
      case 'y':
        return number(1, (b) => b.writeUInt8(value))
      case 'b':
        return number(4, (b) => b.writeUInt32LE(value ? 1 : 0))
      case 'n':
        return number(2, (b) => b.writeInt16LE(value))
      case 'q':
        return number(2, (b) => b.writeUInt16LE(value))
      case 'i':
        return number(4, (b) => b.writeInt32LE(value))
      case 'u':
        return number(4, (b) => b.writeUInt32LE(value))
      case 'x':
        return number(8, (b) => b.writeBigInt64LE(BigInt(value)))
      case 't':
        return number(8, (b) => b.writeBigUInt64LE(BigInt(value)))
      case 'd':
        return number(8, (b) => b.writeDoubleLE(value))
      case 's':
      case 'o':
        number(4, (b) => b.writeUInt32LE(Buffer.byteLength(value)))
        return push(Buffer.from(`${value}\0`))
      case 'g':
        number(1, (b) => b.writeUInt8(value.length))
        return push(Buffer.from(`${value}\0`))
      case 'v':
        put({ code: 'g', of: [] }, value.signature)
        return put(parseSignature(value.signature)[0], value.value)
      case 'a': {
        const size = number(4, () => {})
        align(alignmentOf(type.of[0])) // not part of the size
        const start = length
        for (const item of value) put(type.of[0], item)
        return size.writeUInt32LE(length - start)
      }
      case '(':
      case '{':
        return type.of.forEach((field, index) => put(field, value[index]))
      default:
        throw new Error(`expected a D-Bus type, got "${type.code}"`)
    }
  }
  parseSignature(signature).forEach((type, index) => put(type, values[index]))
  return Buffer.concat(parts)
}

/**
 * @param {string} signature
 * @param {Buffer} bytes
 * @param {number} [start]  alignment counts from the beginning of `bytes`
 * @returns {{ values: any[], end: number }}
 */
export function decode(signature, bytes, start = 0) {
  let at = start
  const advance = (/** @type {number} */ size) => (at += size) - size
  const text = (/** @type {number} */ size) => {
    const from = advance(size + 1)
    return bytes.toString('utf8', from, from + size)
  }
  /** @param {Type} type @returns {any} */
  const take = (type) => {
    at = Math.ceil(at / alignmentOf(type)) * alignmentOf(type)
    switch (type.code) {
      case 'y':
        return bytes.readUInt8(advance(1))
      case 'b':
        return bytes.readUInt32LE(advance(4)) !== 0
      case 'n':
        return bytes.readInt16LE(advance(2))
      case 'q':
        return bytes.readUInt16LE(advance(2))
      case 'i':
        return bytes.readInt32LE(advance(4))
      case 'u':
      case 'h':
        return bytes.readUInt32LE(advance(4))
      case 'x':
        return bytes.readBigInt64LE(advance(8))
      case 't':
        return bytes.readBigUInt64LE(advance(8))
      case 'd':
        return bytes.readDoubleLE(advance(8))
      case 's':
      case 'o':
        return text(bytes.readUInt32LE(advance(4)))
      case 'g':
        return text(bytes.readUInt8(advance(1)))
      case 'v': {
        const inner = text(bytes.readUInt8(advance(1)))
        return { signature: inner, value: take(parseSignature(inner)[0]) }
      }
      case 'a': {
        const size = bytes.readUInt32LE(advance(4))
        at = Math.ceil(at / alignmentOf(type.of[0])) * alignmentOf(type.of[0])
        const end = at + size
        if (type.of[0].code === 'y') return bytes.subarray(advance(size), end) // pictures: no array of numbers
        const items = []
        while (at < end) items.push(take(type.of[0]))
        return items
      }
      case '(':
      case '{':
        return type.of.map(take)
      default:
        throw new Error(`expected a D-Bus type, got "${type.code}"`)
    }
  }
  const values = parseSignature(signature).map(take)
  return { values, end: at }
}
