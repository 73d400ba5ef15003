// What a person reads of the queue’s own file.
import type { TextsOf } from '../../error-text.ts'

export const queueGerman: TextsOf<`queue.${string}`> = {
  'queue.full-disk': () => ({
    message: 'Das Laufwerk mit der Warteschlange von Reelmill ist voll.',
    remedy:
      'Geben Sie Platz frei und fügen Sie die Dateien erneut hinzu; was vorher angenommen wurde, ist sicher.',
  }),
  'queue.newer': ({ path }) => ({
    message: `Die Warteschlange in ${path ?? 'dem Datenordner'} wurde von einem neueren Reelmill geschrieben.`,
    remedy:
      'Sie blieb, wie sie ist. Installieren Sie wieder die neuere Version oder nennen Sie einen anderen Datenordner.',
  }),
  'queue.foreign': ({ path }) => ({
    message: `${path ?? 'Die Datei der Warteschlange'} gehört einem anderen Programm.`,
    remedy:
      'Sie blieb, wie sie ist. Legen Sie sie woanders hin oder nennen Sie einen anderen Datenordner.',
  }),
  'queue.locked': ({ path }) => ({
    message: `Ein anderes Programm hält ${path ?? 'die Datei der Warteschlange'} fest.`,
    remedy:
      'Schließen Sie es (ein zweites Reelmill, eine Datensicherung, ein Datenbankprogramm) und starten Sie erneut.',
  }),
  'queue.unwritable': ({ path }) => ({
    message: `Reelmill darf seine Warteschlange nicht nach ${path ?? 'dem Datenordner'} schreiben.`,
    remedy: 'Erlauben Sie sich dort das Schreiben oder nennen Sie einen anderen Datenordner.',
  }),
  'queue.moved': ({ path }) => ({
    message: `Die Datei der Warteschlange wurde von ${path ?? 'ihrem Platz'} verschoben, während Reelmill läuft.`,
    remedy: 'Legen Sie sie zurück: Nichts ist verloren, die Arbeit geht von selbst weiter.',
  }),
  'queue.repaired': ({ path, salvaged }) => ({
    message: `Die Datei der Warteschlange war beschädigt. ${salvaged ?? 0} Aufträge ließen sich daraus lesen und sind wieder in der Warteschlange.`,
    remedy: `Die beschädigte Datei liegt in ${path ?? 'dem Datenordner'}.`,
  }),
}
