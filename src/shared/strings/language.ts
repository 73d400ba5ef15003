// The language that this process speaks, and texts that follow it.

/** A new one: its folder beside `en`, and each `inLanguages` demands its texts. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

let spoken: Language = 'en'

export function language(): Language {
  return spoken
}

/** From now on; what was shown already stays as it is. */
export function speak(chosen: Language): void {
  spoken = chosen
}

/** @returns the texts in the language of the moment: called where they are shown, never kept. */
export function inLanguages<Text>(texts: Readonly<Record<Language, Text>>): () => Text {
  return () => texts[spoken]
}
