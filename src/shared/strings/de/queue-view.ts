// The words for working with many jobs: selecting, finding, sorting, moving, changing, taking back.
import { counted } from '../counted.ts'
import type { queueViewEnglish } from '../en/queue-view.ts'
import { formatCount as figure } from '../format.ts'
import type { Wording } from '../wording.ts'

const files = (count: number): string => counted(count, 'Datei', 'Dateien')

export const queueViewGerman: Wording<typeof queueViewEnglish> = {
  selection: {
    label: 'Auswahl',
    selected: (count) => `${figure(count)} ausgewählt`,
    clear: 'Auswahl aufheben',
    more: 'Weitere Aktionen',
  },

  actions: {
    open: 'Öffnen',
    openSource: 'Quelle öffnen',
    details: 'Details',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    cancel: 'Abbrechen',
    retry: 'Wiederholen',
    remove: 'Aus der Liste entfernen',
    reveal: 'Im Ordner zeigen',
    copyPath: 'Pfad kopieren',
    copyPaths: 'Pfade kopieren',
    moveToTop: 'An den Anfang',
    moveToBottom: 'Ans Ende',
    changePreset: 'Voreinstellung ändern',
    changeDestination: 'Sichern in',
    besideSource: 'Neben der Quelle',
    chooseFolder: 'Ordner wählen…',
  },
  menuLabel: (count) => `Aktionen für ${files(count)}`,

  partly: (action, count) => `${action} (${figure(count)})`,

  find: {
    label: 'In der Warteschlange suchen',
    search: 'Namen und Ordner durchsuchen',
    clear: 'Suche leeren',
    close: 'Suche schließen',
    filter: 'Filter',
    state: 'Zustand',
    anyState: 'Jeder Zustand',
    preset: 'Voreinstellung',
    anyPreset: 'Jede Voreinstellung',
    order: 'Abgeschlossene sortieren nach',
    orders: {
      added: 'Reihenfolge des Hinzufügens',
      time: 'Neueste zuerst',
      size: 'Größte zuerst',
      name: 'Name',
    },
    shownOf: (shown, all) => `${shown} von ${all}`,
    found: (count) => `${files(count)} gefunden.`,
    nothing: 'Nichts gefunden',
    nothingHint: 'Jedes Wort muss im Namen oder im Ordner vorkommen.',
    showAll: 'Alle zeigen',
  },

  moved: {
    one: (name, place, all) => `${name} ist ${place} von ${all}.`,
    many: (count, place, all) => `${files(count)} ab ${place} von ${all}.`,
  },
  dragging: files,

  removed: {
    message: (count) => `${files(count)} aus der Liste entfernt`,
    remedy: 'Fertige Dateien bleiben, wo sie sind.',
    undo: 'Widerrufen',
  },
  notChanged: {
    message: (count) => `${files(count)} nicht geändert`,
  },
  copied: 'Kopiert.',
}
