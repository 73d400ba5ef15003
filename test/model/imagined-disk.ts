// The folders that finished files go to, as far as names matter. No crash touches them.

export class ImaginedDisk {
  readonly #parts = new Set<string>()
  readonly #finished = new Set<string>()

  write(part: string): void {
    this.#parts.add(part)
  }

  delete(part: string | undefined): void {
    if (part !== undefined) this.#parts.delete(part)
  }

  rename(part: string, target: string): void {
    this.#parts.delete(part)
    this.#finished.add(target)
  }

  hasPart(part: string): boolean {
    return this.#parts.has(part)
  }

  hasFinished(target: string): boolean {
    return this.#finished.has(target)
  }

  get parts(): readonly string[] {
    return [...this.#parts]
  }

  get finished(): readonly string[] {
    return [...this.#finished]
  }
}
