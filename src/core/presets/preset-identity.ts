// Ids and names that no other preset has: from a wished name, with a number where it is taken.
import { presetsText } from '../../shared/strings/presets.ts'

/** As the schema has them; room is left for a number. */
const longestName = 60
const longestIdStem = 70

interface PresetIdentity {
  readonly id: string
  readonly name: string
}

/** Gives out identities; what it once gave, or was told of, is taken. */
export class PresetIdentities {
  readonly #ids: Set<string>
  readonly #names: Set<string>
  /** Where counting stopped: many presets of one name would else count anew each time. */
  readonly #lastNumber = new Map<string, number>()

  constructor(takenIds: Iterable<string>, takenNames: Iterable<string>) {
    this.#ids = new Set(takenIds)
    this.#names = new Set(takenNames)
  }

  /** @param wishedId null makes one of the name. */
  next(wishedName: string, wishedId: string | null = null): PresetIdentity {
    const stem = wishedId ?? idFromName(wishedName)
    const id = this.#free('id', stem, (number) =>
      number === 1 ? stem : `${stem.slice(0, longestIdStem).replace(/-$/, '')}-${number}`,
    )
    const title = presetName(wishedName)
    const name = this.#free('name', title, (number) =>
      number === 1 ? title : withNumber(title, number),
    )
    return { id, name }
  }

  #free(kind: 'id' | 'name', stem: string, numbered: (number: number) => string): string {
    const taken = kind === 'id' ? this.#ids : this.#names
    const counter = `${kind} ${stem}`
    let number = this.#lastNumber.get(counter) ?? 1
    while (taken.has(numbered(number))) number += 1
    this.#lastNumber.set(counter, number)
    const free = numbered(number)
    taken.add(free)
    return free
  }
}

/** What may be a preset's name: one line, not empty, not too long. */
export function presetName(wished: string): string {
  const line = oneLine(wished)
  return line === '' ? presetsText().unnamed : cut(line, longestName)
}

/** On one line; control characters and half characters are no text. */
export function oneLine(text: string): string {
  return toWellFormed(text)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** At most so many UTF-16 units, never half a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > longest - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

function idFromName(name: string): string {
  const id = name
    .slice(0, 4 * longestIdStem)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longestIdStem)
    .replace(/-$/, '')
  return id === '' ? 'preset' : id
}

function withNumber(name: string, number: number): string {
  const suffix = ` (${number})`
  return cut(name, longestName - suffix.length) + suffix
}

/** `String.prototype.toWellFormed` is missing in Electron 25's Node. */
function toWellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD')
}
