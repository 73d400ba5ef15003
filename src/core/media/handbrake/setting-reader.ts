// Reads one preset's settings by name, takes each value for what it can be, and remembers what was asked
// for, so that what nobody asked for can be listed.
import type { Unmapped, UnmappedReason } from '../../../shared/preset-import.ts'
import { shownValue } from '../../presets/shown-value.ts'

export type Settings = Readonly<Record<string, unknown>>

export class SettingReader {
  readonly #settings: Settings
  readonly #preset: string
  readonly #prefix: string
  readonly #asked = new Set<string>()
  readonly #unmapped: Unmapped[]

  /** @param unmapped what is left behind is added here */
  constructor(settings: Settings, preset: string, unmapped: Unmapped[], prefix = '') {
    this.#settings = settings
    this.#preset = preset
    this.#unmapped = unmapped
    this.#prefix = prefix
  }

  has(name: string): boolean {
    this.#asked.add(name)
    return (this.#read(name) ?? null) !== null
  }

  /** In small letters; empty when it is not there. */
  word(name: string): string {
    return this.text(name).toLowerCase()
  }

  /** Empty when it is not there. */
  text(name: string): string {
    const value = this.#ask(name)
    if (value === null) return ''
    if (typeof value === 'string') return value.trim()
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    return this.#fail(name, '')
  }

  /** Null when it is not there. */
  number(name: string): number | null {
    const value = this.#ask(name)
    if (value === null || value === '') return null
    const number = typeof value === 'string' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? number : this.#fail(name, null)
  }

  /** Null when it is not there. Files of older versions say 0 and 1. */
  flag(name: string): boolean | null {
    const value = this.#ask(name)
    if (value === null) return null
    if (value === true || value === 1) return true
    if (value === false || value === 0) return false
    return this.#fail(name, null)
  }

  /** Null when it is not there. */
  list(name: string): readonly unknown[] | null {
    const value = this.#ask(name)
    if (value === null) return null
    return Array.isArray(value) ? value : this.#fail(name, null)
  }

  /** The reader of settings inside this one's; what it leaves is called by `prefix` and its name. */
  inside(settings: Settings, prefix: string): SettingReader {
    return new SettingReader(settings, this.#preset, this.#unmapped, `${prefix}.`)
  }

  /** Lists a setting that does not come along as it is. */
  leave(name: string, why: UnmappedReason, instead: string | null = null): void {
    this.leaveValue(name, this.#read(name), why, instead)
  }

  leaveValue(
    name: string,
    value: unknown,
    why: UnmappedReason,
    instead: string | null = null,
  ): void {
    this.#asked.add(name)
    this.#unmapped.push({
      preset: this.#preset,
      setting: this.#prefix + name,
      value: shownValue(value),
      why,
      instead,
    })
  }

  /** Lists a setting that says more than one of these words. */
  leaveUnless(name: string, quiet: readonly string[], why: UnmappedReason): void {
    const word = this.word(name)
    if (word !== '' && !quiet.includes(word)) this.leave(name, why)
  }

  /** Lists a setting when it is switched to this. */
  leaveWhen(name: string, state: boolean, why: UnmappedReason): void {
    if (this.flag(name) === state) this.leave(name, why)
  }

  /** Lists what nobody asked for. */
  leaveRest(known: ReadonlySet<string>): void {
    for (const name of Object.keys(this.#settings)) {
      if (!this.#asked.has(name) && !known.has(name)) this.leave(name, 'unknown-setting')
    }
  }

  #ask(name: string): unknown {
    this.#asked.add(name)
    return this.#read(name) ?? null
  }

  #read(name: string): unknown {
    return Object.hasOwn(this.#settings, name) ? this.#settings[name] : null
  }

  #fail<Nothing>(name: string, nothing: Nothing): Nothing {
    this.leave(name, 'unknown-value')
    return nothing
  }
}
