// Every word of the window. Numbers and sizes come formatted, or as counts where a plural hangs on them.
import { counted } from '../counted.ts'
import type { windowEnglish } from '../en/window.ts'
import { formatCount } from '../format.ts'
import type { Wording } from '../wording.ts'

const files = (count: number): string => counted(count, 'Datei', 'Dateien')

export const windowGerman: Wording<typeof windowEnglish> = {
  title: 'Reelmill',

  toolbar: {
    label: 'Neue Dateien',
    preset: 'Voreinstellung',
    destination: 'Sichern in',
    besideSource: 'Neben der Quelle',
    besideSourceHint: 'Jede fertige Datei kommt in den Ordner ihrer Quelle.',
    chosenFolder: (name) => `Ordner „${name}“`,
    chooseFolder: 'Ordner wählen…',
    addFiles: 'Dateien hinzufügen…',
    addFolder: 'Ordner hinzufügen…',
  },

  empty: {
    title: 'Videos hierher ziehen',
    hint: 'Dateien oder ganze Ordner. Sie lassen sich auch einsetzen oder auswählen:',
    becomes: 'Daraus wird',
    saved: 'gesichert',
    besideSource: 'neben der Quelle',
    inFolder: (name) => `in „${name}“`,
    searching: 'Wird durchsucht…',
  },

  drop: {
    title: 'Zum Hinzufügen loslassen',
    besideSource: (preset) => `${preset}, gesichert neben der Quelle`,
    inFolder: (preset, folder) => `${preset}, gesichert in „${folder}“`,
    notOnDisk: {
      message: 'Das ist keine Datei auf diesem Computer.',
      remedy: 'Sichern Sie sie zuerst und ziehen Sie dann die Datei hierher.',
    },
  },

  list: {
    label: 'Warteschlange',
    groups: {
      refused: 'Nicht hinzugefügt',
      active: 'In Arbeit',
      waiting: 'Wartend',
      finished: 'Abgeschlossen',
    },
    dismissAll: 'Alle ausblenden',
    retryFailed: 'Fehlgeschlagene wiederholen',
    clearDone: 'Fertige entfernen',
    clearFailed: 'Fehlgeschlagene entfernen',
  },

  states: {
    queued: 'Wartet',
    scheduled: 'Wartet auf neuen Versuch',
    running: 'Läuft',
    paused: 'Angehalten',
    completed: 'Fertig',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  refused: 'Nicht hinzugefügt',

  phases: {
    probing: 'Wird gelesen',
    encoding: 'Wird umgewandelt',
    measuring: 'Lautheit wird gemessen',
    'pass-1': 'Durchgang 1 von 2',
    'pass-2': 'Durchgang 2 von 2',
    finalising: 'Wird abgeschlossen',
    verifying: 'Ergebnis wird geprüft',
  },
  starting: 'Beginnt',
  resumedAt: (percent) => `Fortgesetzt bei ${percent}`,

  conditions: {
    paused: {
      message: 'Die Warteschlange ist angehalten.',
      remedy: 'Nichts geht verloren; es geht dort weiter, wo es stand.',
    },
    'no-space': {
      message: 'Das Laufwerk mit der Warteschlange ist voll.',
      remedy: 'Geben Sie Speicherplatz frei: Die Arbeit geht von selbst weiter.',
    },
    moved: {
      message: 'Die Datei der Warteschlange wurde verschoben.',
      remedy: 'Legen Sie sie zurück: Nichts ist verloren, die Arbeit geht von selbst weiter.',
    },
  },

  row: {
    cancel: 'Abbrechen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    retry: 'Wiederholen',
    keepBoth: 'Beide behalten',
    reveal: 'Im Ordner zeigen',
    remove: 'Aus der Liste entfernen',
    dismiss: 'Ausblenden',
    details: 'Details',
    progress: (name) => `Fortschritt von ${name}`,
    action: (action, name) => `${action}: ${name}`,
    sizeChange: (before, after) => `${before} → ${after}`,
    rowName: (name, state) => `${name}, ${state}`,
  },

  time: {
    underAMinute: 'noch unter einer Minute',
    left: (duration) => `noch ${duration}`,
  },
  speed: (factor) => `${factor}×`,

  summary: {
    label: 'Übersicht',
    overall: 'Gesamtfortschritt',
    running: (count) => `${count} in Arbeit`,
    waiting: (count) => `${count} wartend`,
    done: (count) => `${count} fertig`,
    failed: (count) => `${count} fehlgeschlagen`,
    show: (text) => `${text}, in der Liste zeigen`,
    adding: 'Wird hinzugefügt…',
    pauseAll: 'Alle anhalten',
    resumeAll: 'Alle fortsetzen',
    saved: (size) => `${size} gespart`,
  },

  announce: {
    added: (count) => `${files(count)} hinzugefügt.`,
    refused: (count) => `${files(count)} nicht hinzugefügt.`,
    doneOne: (name) => `${name} ist fertig.`,
    failedOne: (name) => `${name} ist fehlgeschlagen.`,
    done: (count) => `${files(count)} fertig.`,
    failed: (count) => `${files(count)} fehlgeschlagen.`,
    left: (count) => `Noch ${formatCount(count)}.`,
    allDone: 'Nichts mehr zu tun.',
  },

  unreachable: {
    title: 'Die Warteschlange lässt sich nicht anzeigen',
    retry: 'Erneut versuchen',
  },

  notices: {
    label: 'Meldungen',
    close: 'Schließen',
  },
}
