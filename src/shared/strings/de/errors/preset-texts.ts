// What a person reads of presets.
import type { TextsOf } from '../../error-text.ts'
import { megabytes } from '../../error-words.ts'
import { formatBytes } from '../../format.ts'

export const presetGerman: TextsOf<`preset.${string}`> = {
  'preset.unknown': ({ preset }) => ({
    message: `Es gibt keine Voreinstellung namens „${preset ?? ''}“.`,
    remedy: 'Wählen Sie eine aus der Liste.',
  }),
  'preset.size-too-small': ({ sizeBytes, leastBytes }) => ({
    message: `${megabytes(sizeBytes)} sind zu wenig für einen Film dieser Länge.`,
    remedy: `Er braucht mindestens ${megabytes(leastBytes)}: Wählen Sie eine größere Datei oder behalten Sie nur einen Teil.`,
  }),
  'preset.crop-too-large': ({ width, height }) => ({
    message: `Die Voreinstellung schneidet mehr ab, als dieses Bild von ${width} × ${height} hat.`,
    remedy: 'Wählen Sie eine Voreinstellung, die weniger abschneidet.',
  }),
  'preset.built-in': ({ preset }) => ({
    message: `Die Voreinstellung „${preset ?? ''}“ gehört zu Reelmill und bleibt, wie sie ist.`,
    remedy: 'Duplizieren Sie sie und ändern Sie das Duplikat.',
  }),
  'preset.file-missing': ({ path }) => ({
    message: `Es gibt keine Datei ${path ?? ''}.`,
    remedy: 'Suchen Sie sie und versuchen Sie es erneut.',
  }),
  'preset.file-unreadable': ({ path }) => ({
    message: `Reelmill kann ${path ?? 'diese Datei'} nicht lesen.`,
    remedy:
      'Prüfen Sie, dass es eine Datei ist und Sie sie lesen dürfen, und versuchen Sie es erneut.',
  }),
  'preset.file-too-large': ({ path, limitBytes }) => ({
    message: `${path ?? 'Diese Datei'} ist größer als ${formatBytes(Number(limitBytes))}; so groß ist keine Datei mit Voreinstellungen.`,
    remedy: 'Wählen Sie eine Datei, die Reelmill oder HandBrake exportiert hat (.json).',
  }),
  'preset.file-too-many': ({ path, limit }) => ({
    message: `${path ?? 'Diese Datei'} enthält mehr als ${limit ?? ''} Voreinstellungen.`,
    remedy: 'Exportieren Sie weniger auf einmal und importieren Sie jede Datei.',
  }),
  'preset.file-unknown': ({ path }) => ({
    message: `${path ?? 'Diese Datei'} enthält keine Voreinstellungen, die Reelmill kennt.`,
    remedy: 'Wählen Sie eine Datei, die Reelmill oder HandBrake exportiert hat (.json).',
  }),
  'preset.file-newer': ({ path }) => ({
    message: `${path ?? 'Diese Datei'} wurde von einem neueren Reelmill geschrieben.`,
    remedy:
      'Installieren Sie die neuere Version oder exportieren Sie die Voreinstellungen mit dieser erneut.',
  }),
  'preset.file-empty': ({ path }) => ({
    message: `Keine einzige Voreinstellung in ${path ?? 'dieser Datei'} ließ sich übernehmen.`,
    remedy: 'Sehen Sie nach, was nicht ging; eine andere Datei enthält vielleicht mehr.',
  }),
  'preset.file-exists': ({ path }) => ({
    message: `Es gibt schon eine Datei ${path ?? ''}.`,
    remedy: 'Wählen Sie einen anderen Namen oder nehmen Sie die Datei zuerst weg.',
  }),
  'preset.file-unwritable': ({ path }) => ({
    message: `Reelmill konnte ${path ?? 'die Datei'} nicht schreiben.`,
    remedy:
      'Prüfen Sie, dass es den Ordner gibt, dass Sie hineinschreiben dürfen und dass er Platz hat.',
  }),
}
