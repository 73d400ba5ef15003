// Every word of the history's view.
import { counted } from '../counted.ts'
import type { historyViewEnglish } from '../en/history-view.ts'
import { formatBytes } from '../format.ts'
import type { Wording } from '../wording.ts'

const files = (count: number): string => counted(count, 'Datei', 'Dateien')

export const historyViewGerman: Wording<typeof historyViewEnglish> = {
  title: 'Verlauf',
  search: 'Nach Name, Ordner oder Voreinstellung suchen',
  clearSearch: 'Suche löschen',
  found: (count, more) => `${more ? 'über ' : ''}${files(count)} gefunden`,
  outcome: 'Ergebnis',
  outcomes: {
    all: 'Alle',
    completed: 'Fertig',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  list: 'Was getan wurde',
  empty: {
    title: 'Noch nichts getan',
    hint: 'Was Reelmill umwandelt, steht hier mit seiner Ersparnis, auch wenn es von der Liste ist.',
  },
  cleared: { title: 'Die Liste ist leer', hint: 'Was ab jetzt getan wird, steht hier.' },
  nothingFound: {
    title: 'Nichts gefunden',
    hint: 'Weniger Wörter oder alle Ergebnisse versuchen.',
  },

  row: {
    name: (file, outcome, when) => `${file}, ${outcome}, ${when}`,
    sizes: (before, after) => `${before} → ${after}`,
    runAgain: 'Erneut ausführen',
    reveal: 'Im Ordner zeigen',
    action: (action, name) => `${action}: ${name}`,
  },
  queuedAgain: {
    message: (name) => `„${name}“ ist wieder in der Warteschlange.`,
    remedy: 'Mit derselben Voreinstellung, in denselben Ordner.',
    show: 'Zur Warteschlange',
  },

  clear: {
    button: 'Verlauf leeren…',
    title: 'Verlauf leeren?',
    text: 'Die Liste wird endgültig geleert. Ihre Dateien bleiben, wo sie sind; auch die Summe des Gesparten bleibt.',
    yes: 'Leeren',
    cancel: 'Abbrechen',
    done: 'Der Verlauf ist jetzt leer.',
  },

  savings: {
    title: 'Gesparter Platz',
    of: (jobs, before, after) => `${files(jobs)}: aus ${before} wurden ${after}`,
    grown: 'Zusätzlicher Platz',
    nothing: 'Noch nichts',
    span: 'Zeitraum',
    spans: { days: '30 Tage', weeks: '12 Wochen' },
    byDay: 'Nach Tag',
    byWeek: 'Nach Woche',
    byPreset: 'Nach Voreinstellung',
    allTime: 'Insgesamt',
    otherPresets: (count) => counted(count, 'weitere Voreinstellung', 'weitere Voreinstellungen'),
    ofDays: (total, bestDay, best) =>
      `Gesparter Platz: ${total} in den letzten 30 Tagen; am meisten am ${bestDay}, ${best}.`,
    ofWeeks: (total, bestWeek, best) =>
      `Gesparter Platz: ${total} in den letzten 12 Wochen; am meisten in der Woche vom ${bestWeek}, ${best}.`,
    noneInSpan: 'In dieser Zeit wurde nichts getan.',
    asTable: 'Als Tabelle',
    asPicture: 'Als Bild',
    day: 'Tag',
    week: 'Woche vom',
    preset: 'Voreinstellung',
    jobs: 'Dateien',
    saved: 'Gespart',
    bar: (when, saved, jobs) => `${when}: ${saved}, ${files(jobs)}`,
    more: (bytes) => `${formatBytes(bytes)} mehr`,
  },
}
