// A Blu-ray subtitle, which ffmpeg reads and cannot write: one white box, shown and taken away.
// Layout: US 7620297 B2; each segment is `PG`, two clocks of 90 kHz, its type, its length.

const box = { x: 64, y: 100, width: 128, height: 24 }
const screen = { width: 256, height: 144 }

export function pgsSubtitle(fromSeconds: number, toSeconds: number): Uint8Array {
  const show = segmentsAt(fromSeconds)
  const hide = segmentsAt(toSeconds)
  return Buffer.concat([
    show(0x16, composition(0, 0x80, [0, 0, 0, 0, ...short(box.x), ...short(box.y)])),
    show(0x17, windows),
    show(0x14, [0, 0, 1, 235, 128, 128, 255]),
    show(0x15, drawing()),
    show(0x80, []),
    hide(0x16, composition(1, 0, [])),
    hide(0x17, windows),
    hide(0x80, []),
  ])
}

const short = (value: number) => [value >> 8, value & 255]

function segmentsAt(seconds: number) {
  return (type: number, body: readonly number[]) => {
    const head = Buffer.alloc(13)
    head.write('PG', 'latin1')
    head.writeUInt32BE(Math.round(seconds * 90_000), 2)
    head.writeUInt8(type, 10)
    head.writeUInt16BE(body.length, 11)
    return Buffer.concat([head, Buffer.from(body)])
  }
}

function composition(number: number, state: number, object: readonly number[]): readonly number[] {
  const count = object.length === 0 ? 0 : 1
  const size = [...short(screen.width), ...short(screen.height)]
  return [...size, 0x10, ...short(number), state, 0, 0, count, ...object]
}

const windows = [1, 0, ...short(box.x), ...short(box.y), ...short(box.width), ...short(box.height)]

/** Every line is one run of the first colour, followed by the end of the line. */
function drawing(): readonly number[] {
  const line = [0, 0x80 | 0x40 | (box.width >> 8), box.width & 255, 1, 0, 0]
  const lines = Array.from({ length: box.height }, () => line).flat()
  const length = lines.length + 4
  return [
    0,
    0,
    0,
    0xc0,
    length >> 16,
    ...short(length & 0xffff),
    ...short(box.width),
    ...short(box.height),
    ...lines,
  ]
}
