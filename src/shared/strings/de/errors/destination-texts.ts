// What a person reads of the folder of the finished files.
import type { TextsOf } from '../../error-text.ts'

export const destinationGerman: TextsOf<`destination.${string}`> = {
  'destination.missing': ({ path }) => ({
    message: `Den Zielordner ${path ?? ''} gibt es nicht.`,
    remedy: 'Legen Sie ihn an oder wählen Sie einen anderen.',
  }),
  'destination.read-only': ({ path }) => ({
    message: `Reelmill darf nicht in ${path ?? 'den Zielordner'} schreiben.`,
    remedy: 'Wählen Sie einen eigenen Ordner oder ändern Sie seine Zugriffsrechte.',
  }),
  'destination.full': ({ path }) => ({
    message: `In ${path ?? 'dem Zielordner'} ist kein Platz mehr.`,
    remedy: 'Geben Sie Platz frei oder wählen Sie ein anderes Ziel und versuchen Sie es erneut.',
  }),
  'destination.name-too-long': () => ({
    message: 'Der Name der fertigen Datei wäre länger, als ihr Laufwerk erlaubt.',
    remedy: 'Kürzen Sie den Namen der Quelle oder wählen Sie ein anderes Ziel.',
  }),
  'destination.gone': ({ path }) => ({
    message: `Das Laufwerk von ${path ?? 'dem Zielordner'} ist nicht verbunden.`,
    remedy: 'Verbinden Sie es und versuchen Sie es erneut.',
  }),
  'destination.drive-read-only': ({ path }) => ({
    message: `Das Laufwerk von ${path ?? 'dem Zielordner'} lässt sich nur lesen.`,
    remedy:
      'Heben Sie den Schreibschutz auf (manche Karten und Sticks haben einen Schalter) oder wählen Sie ein anderes Ziel.',
  }),
  'destination.quota': ({ path }) => ({
    message: `Der Platz, der Ihnen in ${path ?? 'dem Zielordner'} zusteht, ist aufgebraucht.`,
    remedy:
      'Löschen Sie dort einige Ihrer Dateien, bitten Sie um mehr Platz oder wählen Sie ein anderes Ziel.',
  }),
  'destination.file-too-large': ({ path }) => ({
    message: `Das Laufwerk von ${path ?? 'dem Zielordner'} nimmt keine so große Datei an.`,
    remedy:
      'Bei Sticks und Karten ist oft bei 4 GB Schluss (FAT32): Wählen Sie ein anderes Laufwerk oder eine kleinere Voreinstellung.',
  }),
  'destination.busy': ({ path }) => ({
    message: `Ein anderes Programm hält die Datei in ${path ?? 'dem Zielordner'} fest.`,
    remedy:
      'Schließen Sie, was sie benutzen könnte, etwa einen Virenscanner oder eine Datensicherung. Reelmill versucht es von selbst erneut.',
  }),
}
