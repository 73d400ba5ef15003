// A folder on a simulated disk: replays recorded calls, and tells what a power cut between two of them
// may leave behind.
import path from 'node:path'
import type { IoCall } from './io-log.ts'
import type { Random } from './random.ts'
import { SimulatedFile } from './simulated-file.ts'

/** File contents by name, relative to the folder. */
export type Image = ReadonlyMap<string, Buffer>

type Names = Map<string, SimulatedFile>

type NameChange =
  | { readonly kind: 'create'; readonly name: string; readonly file: SimulatedFile }
  | { readonly kind: 'unlink'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }

export class SimulatedDisk {
  /** The names that are surely on disk, and what was done to them since their folder was synced. */
  readonly #kept: Names
  #changes: NameChange[] = []
  /** The names as programs see them. */
  readonly #names: Names
  readonly #open = new Map<number, SimulatedFile | { readonly folder: string }>()

  constructor(start: Image = new Map()) {
    this.#kept = new Map([...start].map(([name, content]) => [name, new SimulatedFile(content)]))
    this.#names = new Map(this.#kept)
  }

  /** Changes that a power cut now may undo. */
  get changes(): number {
    const files = new Set([...this.#kept.values(), ...this.#names.values()])
    return [...files].reduce((sum, file) => sum + file.changes, this.#changes.length)
  }

  apply(call: IoCall): void {
    switch (call.kind) {
      case 'start':
        // Another process: the old one's descriptors ended with it.
        this.#open.clear()
        break
      case 'open':
        this.#openName(call)
        break
      case 'close':
        this.#open.delete(call.fd)
        break
      case 'write':
        this.#file(call.fd).write(call.at, call.data)
        break
      case 'truncate':
        this.#file(call.fd).truncate(call.sizeBytes)
        break
      case 'sync':
        this.#sync(call.fd, call.failed)
        break
      case 'rename':
      case 'unlink':
        this.#changeNames(call)
        break
      case 'failed':
      case 'note':
        break
    }
  }

  /** What programs see. */
  content(): Image {
    return new Map([...this.#names].map(([name, file]) => [name, file.content()]))
  }

  afterPowerCut(random: Random): Image {
    const names = this.#namesAfterPowerCut(random)
    return new Map([...names].map(([name, file]) => [name, file.afterPowerCut(random)]))
  }

  #openName({ fd, name, creates, empties }: Extract<IoCall, { kind: 'open' }>): void {
    let file = this.#names.get(name)
    if (file === undefined && !creates) {
      this.#open.set(fd, { folder: name })
      return
    }
    if (file === undefined) {
      file = new SimulatedFile()
      this.#changeNames({ kind: 'create', name, file })
    } else if (empties) {
      file.truncate(0)
    }
    this.#open.set(fd, file)
  }

  #file(fd: number): SimulatedFile {
    const found = this.#open.get(fd)
    if (found instanceof SimulatedFile) return found
    throw new Error(`expected descriptor ${fd} to be an open file`)
  }

  #sync(fd: number, failed: boolean): void {
    const found = this.#open.get(fd)
    if (found === undefined) throw new Error(`expected descriptor ${fd} to be open`)
    if (found instanceof SimulatedFile) {
      if (failed) found.failSync()
      else found.sync()
      return
    }
    // A folder whose sync failed keeps its changes for the next one: its names live in the file
    // system's own journal, which is written again or takes the whole file system down.
    if (failed) return
    const isOfFolder = (change: NameChange) =>
      change.kind === 'rename'
        ? folderOf(change.from) === found.folder || folderOf(change.to) === found.folder
        : folderOf(change.name) === found.folder
    for (const change of this.#changes.filter(isOfFolder)) applyName(this.#kept, change)
    this.#changes = this.#changes.filter((change) => !isOfFolder(change))
  }

  #changeNames(change: NameChange): void {
    this.#changes.push(change)
    applyName(this.#names, change)
  }

  #namesAfterPowerCut(random: Random): Names {
    const names = new Map(this.#kept)
    const changes = this.#changes
    const apply = (happened: readonly NameChange[]) => {
      for (const change of happened) applyName(names, change)
      return names
    }
    const style = random.pick(['nothing', 'everything', 'begun', 'each'])
    if (style === 'nothing') return names
    if (style === 'everything') return apply(changes)
    if (style === 'begun') return apply(changes.slice(0, random.below(changes.length + 1)))
    // Each name for itself as old as chance will have it. A rename ties two names together.
    if (changes.some(({ kind }) => kind === 'rename')) return apply(changes)
    const left = new Map<string, number>()
    return apply(
      changes.filter((change) => {
        if (change.kind === 'rename') return true
        const { name } = change
        const all = changes.filter((other) => other.kind !== 'rename' && other.name === name).length
        const count = left.get(name) ?? random.below(all + 1)
        left.set(name, count - 1)
        return count > 0
      }),
    )
  }
}

function folderOf(name: string): string {
  const folder = path.dirname(name)
  return folder === '.' ? '' : folder
}

function applyName(names: Names, change: NameChange): void {
  if (change.kind === 'create') {
    names.set(change.name, change.file)
  } else if (change.kind === 'unlink') {
    names.delete(change.name)
  } else {
    const file = names.get(change.from)
    if (file === undefined) return
    names.delete(change.from)
    names.set(change.to, file)
  }
}
