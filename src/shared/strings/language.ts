// The language that this process speaks, and texts that follow it.

/** A new one: its folder beside `en`, and each `inLanguages` demands its texts. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** What a person can choose from. */
export const languageChoices = ['system', ...languages] as const

export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', de: 'ltr' }

/** In the address of the window's page. */
export const languageParameter = 'lang'

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
