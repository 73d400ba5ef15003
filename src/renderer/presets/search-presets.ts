// Presets that say all of the words that a person typed, somewhere.
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import type { Preset } from '../../shared/presets.ts'
import { presetFacts } from './preset-facts.ts'

export function searchPresets(presets: readonly Preset[], typed: string): readonly Preset[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return presets
  return presets.filter((preset) => {
    const said = plain(
      [
        preset.name,
        preset.purpose,
        presetTerms().shelves[preset.group],
        presetTerms().containers[preset.container],
        ...presetFacts(preset),
      ].join(' '),
    )
    return words.every((word) => said.includes(word))
  })
}

/** Without case, accents and the points of `H.264`. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase()
}
