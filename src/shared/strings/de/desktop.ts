// What the operating system shows of Reelmill: menus, tray, the questions before it ends.
import { counted } from '../counted.ts'
import type { desktopEnglish } from '../en/desktop.ts'
import { formatPercent } from '../format.ts'
import type { Wording } from '../wording.ts'

const jobs = (count: number): string => counted(count, 'Auftrag', 'Aufträge')

export const desktopGerman: Wording<typeof desktopEnglish> = {
  menu: {
    file: 'Datei',
    addFiles: 'Dateien hinzufügen…',
    addFolder: 'Ordner hinzufügen…',
    settings: 'Einstellungen…',
    close: 'Fenster schließen',
    quit: 'Reelmill beenden',

    edit: 'Bearbeiten',
    undo: 'Widerrufen',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einsetzen',
    selectAll: 'Alles auswählen',

    queue: 'Warteschlange',
    pauseAll: 'Alle anhalten',
    resumeAll: 'Alle fortsetzen',
    retryFailed: 'Fehlgeschlagene wiederholen',
    clearDone: 'Fertige entfernen',

    view: 'Darstellung',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    reload: 'Neu laden',
    developerTools: 'Entwicklerwerkzeuge',

    window: 'Fenster',
    minimise: 'Minimieren',
    zoom: 'Zoomen',
    bringToFront: 'Alle nach vorne bringen',

    help: 'Hilfe',
    showLogs: 'Protokolle zeigen',
    showLicences: 'Lizenzen',
    about: 'Über Reelmill',

    services: 'Dienste',
    hide: 'Reelmill ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
  },

  tray: {
    open: 'Reelmill öffnen',
    pauseAll: 'Alle anhalten',
    resumeAll: 'Alle fortsetzen',
    quit: 'Beenden',
    idle: 'Nichts zu tun',
    paused: (left) => `Angehalten, noch ${jobs(left)}`,
    working: (fraction, left) => `${formatPercent(fraction)}, noch ${jobs(left)}`,
    tooltip: (progress) => `Reelmill: ${progress}`,
  },

  quitting: {
    question: (running) => `${jobs(running)} ${running === 1 ? 'läuft' : 'laufen'} noch.`,
    remedy: (running) =>
      `${running === 1 ? 'Er geht' : 'Sie gehen'} weiter, wenn Reelmill wieder geöffnet wird.`,
    quit: 'Beenden',
    cancel: 'Abbrechen',
    askNoMore: 'Nicht mehr fragen',
  },

  notification: {
    show: 'Zeigen',
    retryFailed: 'Fehlgeschlagene wiederholen',
  },

  power: {
    failed: {
      quit: 'Reelmill konnte nicht beendet werden',
      sleep: 'Der Ruhezustand konnte nicht eingeleitet werden',
      'shut-down': 'Der Computer konnte nicht ausgeschaltet werden',
    },
    failedBody: 'Alle Arbeit ist getan. Das Protokoll nennt den Grund.',
  },

  autostart: {
    comment: 'Wandelt Videos im Hintergrund um',
  },
}
