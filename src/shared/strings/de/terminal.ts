// What a terminal shows of commands and their answers.
import type { terminalEnglish } from '../en/terminal.ts'
import type { Wording } from '../wording.ts'

export const terminalGerman: Wording<typeof terminalEnglish> = {
  help: `Reelmill wandelt Videos um, eines nach dem anderen, im Hintergrund.

  add DATEI...       Dateien oder Ordner voller Dateien in die Warteschlange stellen
    --preset ID      wie sie umgewandelt werden (siehe „presets“); sonst die Wahl im Fenster
    --to ORDNER      wohin die fertigen Dateien kommen; sonst die Wahl im Fenster
    --name MUSTER    Name der fertigen Datei; {source}, {preset}, {date}, {time}, {width},
                     {height}, {codec}, {quality} und andere werden eingesetzt
    --if-exists WIE  number (Standard), skip oder ask, wenn es eine Datei dieses Namens gibt
    --verify WIE     quick (Spuren, Länge, Größe), full (bis zum Ende abgespielt) oder off
    --keep-smaller   aufgeben, was nicht kleiner als die Quelle würde
    --keep-dates     der fertigen Datei die Datumsangaben der Quelle geben
    --replace-original
                     die Quelle in den Papierkorb legen, sobald die neue Datei
                     nachweislich in Ordnung ist
    --wait           Fortschritt zeigen; endet nur mit 0, wenn jeder Auftrag fertig wurde
  list               die Warteschlange zeigen
  cancel ID...       Aufträge abbrechen
  pause [ID...]      sie anhalten, wo sie stehen; ohne Nummer die ganze Warteschlange
  resume [ID...]     sie fortsetzen
  retry ID...        fehlgeschlagene und abgebrochene Aufträge wieder einreihen
  remove ID...       abgeschlossene Aufträge von der Liste nehmen; keine Datei wird berührt
  doctor             jeden Encoder versuchen: welche hier funktionieren, und warum andere nicht
  presets            die Voreinstellungen zeigen, eigene mit einem Stern
  presets import DATEI     Voreinstellungen von Reelmill oder HandBrake übernehmen
  presets export ID DATEI  eine Voreinstellung in eine neue Datei schreiben
  presets remove ID        eine eigene Voreinstellung entfernen; Aufträge behalten ihre
  DATEI...           das Fenster öffnen und diese Dateien hinzufügen
                     (ganz ohne Angaben: das Fenster öffnen)

  --json             mit einem JSON-Objekt je Zeile antworten
  --user-data-dir ORDNER  Warteschlange und Einstellungen getrennt von den eigenen in ORDNER
  --version, --help

Eine Datei, deren Name mit einem Strich beginnt, kommt hinter „--“. Läuft Reelmill schon, tut
dieses die Arbeit.
`,
  usage: (problem) => `Reelmill: ${problem}. „--help“ zeigt, was möglich ist.`,
  noAnswer: 'Reelmill: Ein anderes Reelmill benutzt diesen Datenordner, antwortet aber nicht.',
  startsWhenOpened:
    'Reelmill läuft nicht: Die Arbeit beginnt, wenn es geöffnet wird, oder sofort mit --wait.',

  states: {
    queued: 'wartet',
    scheduled: 'neuer Versuch',
    running: 'läuft',
    paused: 'angehalten',
    completed: 'fertig',
    failed: 'fehlgeschlagen',
    cancelled: 'abgebrochen',
  },
  phases: {
    probing: 'Datei wird angesehen',
    encoding: 'Umwandlung',
    measuring: 'Lautheit wird gemessen',
    'pass-1': 'Durchgang 1 von 2',
    'pass-2': 'Durchgang 2 von 2',
    finalising: 'Datei wird abgeschlossen',
    verifying: 'Ergebnis wird geprüft',
  },

  resumedAt: (name, percent) => `${name} bei ${percent}`,

  column: (word) => word.padEnd(16),
  added: 'Hinzugefügt',
  started: 'Begonnen',
  resumed: 'Fortgesetzt',
  imported: 'Importiert',
  leftOut: 'Ausgelassen',
  exported: 'Exportiert',
  removed: 'Entfernt',
  notAdded: 'Abgelehnt',
  waits: 'Wartet',
  done: 'Fertig',
  cancelled: 'Abgebrochen',
  failed: 'Fehlgeschlagen',

  actionsDone: {
    cancel: (what) => `Abgebrochen: ${what}`,
    pause: (what) => `Angehalten: ${what}`,
    resume: (what) => `Fortgesetzt: ${what}`,
    retry: (what) => `Wieder eingereiht: ${what}`,
    remove: (what) => `Entfernt: ${what}`,
  },
  theQueue: 'die Warteschlange',
  job: (id) => `Auftrag ${id}`,
  exportedTo: (id, path) => `${id} nach ${path}`,
  left: (duration) => `noch ${duration}`,
}
