// Which language to speak, from what a person chose and what the system says.
import type { Settings } from '../settings.ts'
import { languages, type Language } from './language.ts'

/** @param systemTags of BCP 47, the favourite first: `['de-AT', 'en']`. */
export function chooseLanguage(
  chosen: Settings['language'],
  systemTags: readonly string[],
): Language {
  if (chosen !== 'system') return chosen
  const primary = systemTags[0]?.toLowerCase().split(/[-_]/)[0]
  return languages.find((known) => known === primary) ?? 'en'
}
