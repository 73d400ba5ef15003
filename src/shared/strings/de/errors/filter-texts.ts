// What a person reads of what is done between decoder and encoder.
import type { TextsOf } from '../../error-text.ts'
import { named } from '../../error-words.ts'

export const filterGerman: TextsOf<`filter.${string}`> = {
  'filter.missing': ({ filter }) => ({
    message: `Dem installierten ffmpeg fehlt ${named('ein Filter', filter)}, den die Voreinstellung braucht.`,
    remedy:
      'Installieren Sie ein vollständiges ffmpeg oder wählen Sie eine Voreinstellung, die weniger am Bild ändert.',
  }),
  'filter.colours': () => ({
    message:
      'Die Farben dieser Datei lassen sich nicht umwandeln: Sie sagt nicht eindeutig, welche es sind.',
    remedy: 'Wählen Sie eine Voreinstellung, die die Farben lässt, wie sie sind.',
  }),
  'filter.failed': () => ({
    message: 'Bild oder Ton ließen sich nicht so ändern, wie die Voreinstellung es verlangt.',
    remedy:
      'Wählen Sie eine Voreinstellung mit weniger Änderungen (Zuschnitt, Größe, Geschwindigkeit) und sehen Sie in die Einzelheiten.',
  }),
}
