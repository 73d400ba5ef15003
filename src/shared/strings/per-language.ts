// Formatters of Intl, made once for each language, when they are first asked for. The first Intl object of
// a process loads the language data: 20 ms and more, which no start should wait for before there is
// a number to show.
import { language, type Language } from './language.ts'

/** @returns what `make` makes for the language of the moment. */
export function perLanguage<T>(make: (language: Language) => T): () => T {
  const made = new Map<Language, T>()
  return () => {
    const asked = language()
    const known = made.get(asked)
    if (known !== undefined) return known
    const fresh = make(asked)
    made.set(asked, fresh)
    return fresh
  }
}
