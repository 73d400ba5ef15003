// The page speaks what main speaks: its address says it at the start, an event when it changes.
import type { Bridge } from '../../shared/bridge.ts'
import {
  directions,
  language,
  languageParameter,
  languages,
  speak,
} from '../../shared/strings/language.ts'

/**
 * Before anything is shown.
 *
 * @param show puts the whole page up anew: every text in it is of the language before.
 */
export function followLanguage(bridge: Bridge, show: () => void): void {
  const asked = new URLSearchParams(location.search).get(languageParameter)
  speak(languages.find((known) => known === asked) ?? 'en')
  markPage()
  bridge.subscribe('language.changed', (chosen) => {
    speak(chosen)
    // For a page that is loaded again.
    history.replaceState(null, '', `?${languageParameter}=${chosen}`)
    markPage()
    const focused = document.activeElement?.id ?? ''
    show()
    // Where the choice was made; other elements have no id that outlasts them, and need none.
    document.getElementById(focused)?.focus()
  })
}

function markPage(): void {
  const { documentElement: page } = document
  page.lang = language()
  page.dir = directions[language()]
}
