// What a person reads of the computer as a whole.
import type { TextsOf } from '../../error-text.ts'

export const systemGerman: TextsOf<`system.${string}`> = {
  'system.out-of-memory': () => ({
    message: 'Der Arbeitsspeicher des Computers reicht hierfür nicht.',
    remedy:
      'Schließen Sie andere Programme oder wandeln Sie weniger Dateien zugleich um; ein kleineres Bild braucht weniger.',
  }),
  'system.too-many-files': () => ({
    message: 'Auf diesem Computer sind zu viele Dateien geöffnet.',
    remedy: 'Schließen Sie andere Programme. Reelmill versucht es von selbst erneut.',
  }),
  'system.no-program': ({ path }) => ({
    message: `Kein Programm öffnet ${path ?? 'diese Datei'}.`,
    remedy: 'Installieren Sie einen Player wie VLC oder zeigen Sie die Datei in ihrem Ordner.',
  }),
  'system.too-busy': () => ({
    message: 'Der Computer konnte kein weiteres Programm starten.',
    remedy: 'Schließen Sie einige, die laufen. Reelmill versucht es von selbst erneut.',
  }),
}
