// Words of the rail, with which a person moves between the views.
import type { shellEnglish } from '../en/shell.ts'
import type { Wording } from '../wording.ts'

export const shellGerman: Wording<typeof shellEnglish> = {
  label: 'Ansichten',
  views: {
    queue: 'Warteschlange',
    history: 'Verlauf',
    presets: 'Voreinstellungen',
    settings: 'Einstellungen',
  },
  withKeys: (view, keys) => `${view} (${keys})`,
  command: (digit) => `⌘${digit}`,
  control: (digit) => `Strg+${digit}`,
  running: (count) => `, ${count} in Arbeit`,
}
