// One file of a simulated disk: the bytes that are surely on it, and the changes since the last sync,
// each of which a power cut may keep, lose or tear.
import type { Random } from './random.ts'

type Change =
  | {
      readonly kind: 'write'
      readonly at: number
      readonly data: Buffer
      /** A sync failed over it: the system believes it is on disk, and writes it no more. */
      readonly dropped: boolean
    }
  | { readonly kind: 'truncate'; readonly sizeBytes: number }

/** What the system writes as one: a page with one new byte is written whole. */
const pageBytes = 4096

export class SimulatedFile {
  readonly #kept: GrowingBytes
  #changes: Change[] = []

  constructor(content: Buffer = Buffer.alloc(0)) {
    this.#kept = new GrowingBytes(content)
  }

  get changes(): number {
    return this.#changes.length
  }

  write(at: number, data: Buffer): void {
    this.#changes.push({ kind: 'write', at, data, dropped: false })
  }

  truncate(sizeBytes: number): void {
    this.#changes.push({ kind: 'truncate', sizeBytes })
  }

  sync(): void {
    const dirty = new Set(
      this.#changes.flatMap((change) =>
        change.kind === 'write' && !change.dropped ? [...pagesOf(change)] : [],
      ),
    )
    const left: Write[] = []
    for (const change of this.#changes) {
      if (change.kind === 'truncate' || !change.dropped) {
        this.#kept.apply(change)
        continue
      }
      this.#kept.extend(change.at + change.data.length)
      for (const piece of inPieces(change, pageBytes)) {
        if (dirty.has(Math.floor(piece.at / pageBytes))) this.#kept.apply(piece)
        else left.push(piece)
      }
    }
    this.#changes = left.filter((piece) => piece.at < this.#kept.length)
  }

  /** As Linux has it: the pages count as clean from now on, though the disk may not have them. */
  failSync(): void {
    this.#changes = this.#changes.map((change) =>
      change.kind === 'write' ? { ...change, dropped: true } : change,
    )
  }

  /** What programs read while the power is on. */
  content(): Buffer {
    const content = this.#kept.copy()
    for (const change of this.#changes) content.apply(change)
    return content.bytes()
  }

  /** What may be found after a power cut now. */
  afterPowerCut(random: Random): Buffer {
    if (this.#changes.length === 0) return this.#kept.bytes()
    switch (random.pick(['nothing', 'everything', 'begun', 'begun', 'scattered', 'scattered'])) {
      case 'nothing':
        return this.#kept.bytes()
      case 'everything':
        return this.content()
      case 'begun':
        return this.#begun(random)
      default:
        return this.#scattered(random)
    }
  }

  /** In order up to some change, which is torn. */
  #begun(random: Random): Buffer {
    const done = random.below(this.#changes.length + 1)
    const content = this.#kept.copy()
    for (const change of this.#changes.slice(0, done)) content.apply(change)
    const torn = this.#changes[done]
    if (torn?.kind === 'write') {
      const sectors = [...inPieces(torn, random.pick([512, pageBytes]))]
      for (const sector of sectors.slice(0, random.below(sectors.length + 1))) content.apply(sector)
    }
    return content.bytes()
  }

  /**
   * Each sector for itself as old as chance will have it. That covers every order in which a disk may
   * have written, and every tear, because what a sector holds in the end is one of its versions.
   */
  #scattered(random: Random): Buffer {
    const sectorBytes = random.pick([512, pageBytes])
    const versions = new Map<number, number>()
    const reaches = (sector: number, index: number): boolean => {
      let version = versions.get(sector)
      if (version === undefined) {
        const fate = random.next()
        version = fate < 0.4 ? Infinity : fate < 0.75 ? -1 : random.below(this.#changes.length)
        versions.set(sector, version)
      }
      return index <= version
    }
    const content = this.#kept.copy()
    const sizes = [this.#kept.length]
    for (const [index, change] of this.#changes.entries()) {
      const size = sizes.at(-1) as number
      if (change.kind === 'truncate') {
        sizes.push(change.sizeBytes)
        const first = Math.floor(change.sizeBytes / sectorBytes)
        for (let sector = first; sector * sectorBytes < content.length; sector += 1) {
          const from = Math.max(change.sizeBytes, sector * sectorBytes)
          const to = Math.min(content.length, (sector + 1) * sectorBytes)
          if (reaches(sector, index)) content.clear(from, to)
        }
        continue
      }
      sizes.push(Math.max(size, change.at + change.data.length))
      content.extend(change.at + change.data.length)
      for (const sector of inPieces(change, sectorBytes)) {
        if (reaches(Math.floor(sector.at / sectorBytes), index)) content.apply(sector)
      }
    }
    // Space that was given to the file but not written to may hold anything.
    const filler = random.pick(['zeros', 'zeros', 'noise', 'stale'])
    for (const [sector, version] of versions) {
      const at = sector * sectorBytes
      if (filler === 'zeros' || version !== -1 || at < this.#kept.length) continue
      const noise = filler === 'noise' ? random.bytes(64) : content.slice(0, sectorBytes)
      content.fill(at, Math.min(at + sectorBytes, content.length), noise)
    }
    return content.bytes(random.chance(0.5) ? sizes.at(-1) : random.pick(sizes))
  }
}

/** Bytes of a file while changes are made to a copy of them. */
class GrowingBytes {
  #buffer: Buffer
  length: number

  constructor(start: Buffer) {
    this.#buffer = Buffer.from(start)
    this.length = start.length
  }

  copy(): GrowingBytes {
    return new GrowingBytes(this.bytes())
  }

  apply(change: Change): void {
    if (change.kind === 'truncate') {
      this.extend(change.sizeBytes)
      this.clear(change.sizeBytes, this.length)
      this.length = change.sizeBytes
      return
    }
    this.extend(change.at + change.data.length)
    change.data.copy(this.#buffer, change.at)
  }

  /** Zeros up to here. */
  extend(length: number): void {
    if (length > this.#buffer.length) {
      const larger = Buffer.alloc(Math.max(length, this.#buffer.length * 2))
      this.#buffer.copy(larger)
      this.#buffer = larger
    }
    this.length = Math.max(this.length, length)
  }

  clear(from: number, to: number): void {
    this.#buffer.fill(0, from, to)
  }

  fill(from: number, to: number, pattern: Buffer): void {
    if (pattern.length > 0) this.#buffer.fill(pattern, from, to)
  }

  slice(from: number, to: number): Buffer {
    return Buffer.from(this.#buffer.subarray(from, Math.min(to, this.length)))
  }

  bytes(length: number = this.length): Buffer {
    this.extend(length)
    return this.#buffer.subarray(0, length)
  }
}

type Write = Extract<Change, { kind: 'write' }>

function* pagesOf({ at, data }: Write): Generator<number> {
  const last = Math.floor((at + data.length - 1) / pageBytes)
  for (let page = Math.floor(at / pageBytes); page <= last; page += 1) yield page
}

/** Cuts a write at every multiple of `pieceBytes` in the file. */
function* inPieces(write: Write, pieceBytes: number): Generator<Write> {
  const end = write.at + write.data.length
  for (let at = write.at; at < end;) {
    const next = Math.min(end, (Math.floor(at / pieceBytes) + 1) * pieceBytes)
    yield { ...write, at, data: write.data.subarray(at - write.at, next - write.at) }
    at = next
  }
}
