// What a person reads of a source.
import type { TextsOf } from '../../error-text.ts'
import { named } from '../../error-words.ts'

export const inputGerman: TextsOf<`input.${string}`> = {
  'input.missing': () => ({
    message: 'Die Datei ist nicht mehr da.',
    remedy: 'Legen Sie sie zurück oder verbinden Sie ihr Laufwerk und versuchen Sie es erneut.',
  }),
  'input.unreadable': () => ({
    message: 'Reelmill darf diese Datei nicht lesen.',
    remedy: 'Erlauben Sie sich das Lesen und versuchen Sie es erneut.',
  }),
  'input.empty': () => ({
    message: 'Die Datei ist leer.',
    remedy: 'Kopieren oder laden Sie sie erneut; in ihr ist nichts umzuwandeln.',
  }),
  'input.not-a-file': () => ({
    message: 'Das ist weder eine Datei noch ein Ordner.',
    remedy: 'Ziehen Sie Video- oder Audiodateien hierher, oder Ordner mit solchen.',
  }),
  'input.folder-without-media': () => ({
    message: 'In diesem Ordner sind keine Video- oder Audiodateien.',
    remedy: 'Ziehen Sie einen Ordner mit solchen hierher, oder die Dateien selbst.',
  }),
  'input.not-media': () => ({
    message: 'Diese Datei enthält weder Video noch Ton, was auch immer ihr Name sagt.',
    remedy:
      'Prüfen Sie, ob ein anderes Programm sie abspielt; sie kann beschädigt oder anderer Art sein.',
  }),
  'input.nothing-to-convert': ({ preset }) => ({
    message: `Nichts in dieser Datei passt zur Voreinstellung „${preset ?? ''}“.`,
    remedy:
      'Wählen Sie eine andere Voreinstellung: Diese braucht Bild oder Ton, die der Datei fehlen.',
  }),
  'input.changed': () => ({
    message: 'Die Datei hat sich während der Umwandlung geändert.',
    remedy: 'Warten Sie, bis sie vollständig ist, und versuchen Sie es erneut.',
  }),
  'input.length-unknown': ({ preset }) => ({
    message: `Diese Datei sagt nicht, wie lang sie ist; „${preset ?? ''}“ kann so keine Größe einhalten.`,
    remedy:
      'Kopieren Sie sie zuerst nach MKV, das findet es heraus, oder wählen Sie eine Voreinstellung ohne Größe.',
  }),
  'input.incomplete': () => ({
    message:
      'Diese Datei ist unvollständig: Ihr Ende fehlt, wie nach einem abgebrochenen Download oder einer abgebrochenen Aufnahme.',
    remedy: 'Kopieren oder laden Sie sie erneut und warten Sie, bis das fertig ist.',
  }),
  'input.playlist': () => ({
    message:
      'Das ist eine Liste, die andere Dateien oder Adressen nennt; sie enthält selbst weder Video noch Ton.',
    remedy: 'Fügen Sie stattdessen die genannten Dateien hinzu. Reelmill lädt nichts herunter.',
  }),
  'input.web-page': () => ({
    message: 'Das ist eine Webseite, was auch immer ihr Name sagt.',
    remedy:
      'Laden Sie das Video selbst; statt seiner kommt oft eine Seite, die eine Anmeldung verlangt.',
  }),
  'input.archive': () => ({
    message: 'Das ist ein Archiv mit gepackten Dateien.',
    remedy: 'Entpacken Sie es und fügen Sie die Videos darin hinzu.',
  }),
  'input.protected': () => ({
    message: 'Diese Datei ist kopiergeschützt: Nur das Programm des Anbieters darf sie öffnen.',
    remedy:
      'Daraus lässt sich nichts machen. Fragen Sie den Anbieter nach einer Kopie ohne Schutz.',
  }),
  'input.decoder-missing': ({ codec }) => ({
    message: `Das installierte ffmpeg kann ${named('diese Art von Video oder Ton', codec)} nicht lesen.`,
    remedy:
      'Installieren Sie ein vollständiges oder neueres ffmpeg, oder wählen Sie eine Voreinstellung, die kopiert.',
  }),
  'input.unsupported': () => ({
    message: 'Diese Datei nutzt eine Variante ihres Formats, die ffmpeg nicht kennt.',
    remedy:
      'Installieren Sie ein neueres ffmpeg, oder sichern Sie die Datei neu in dem Programm, aus dem sie stammt.',
  }),
  'input.damaged': () => ({
    message: 'Diese Datei ist beschädigt: Zu viel davon lässt sich nicht als Video oder Ton lesen.',
    remedy:
      'Kopieren oder laden Sie sie erneut. Läuft sie anderswo, versuchen Sie eine Voreinstellung, die nach MKV kopiert.',
  }),
  'input.picture-too-large': ({ width, height }) => ({
    message: `Das Bild${width === undefined ? '' : ` von ${width} × ${height ?? ''}`} ist größer, als ffmpeg verarbeiten kann.`,
    remedy:
      'Wählen Sie eine Voreinstellung mit kleinerem Bild oder prüfen Sie die Datei: Sie kann beschädigt sein.',
  }),
  'input.drive-gone': () => ({
    message: 'Das Laufwerk oder der Netzwerkordner dieser Datei antwortet nicht mehr.',
    remedy: 'Verbinden Sie es wieder. Reelmill versucht es eine Weile von selbst erneut.',
  }),
  'input.drive-failing': () => ({
    message: 'Das Laufwerk meldete einen Fehler, während diese Datei gelesen wurde.',
    remedy:
      'Prüfen Sie sein Kabel und kopieren Sie die Datei auf ein anderes Laufwerk. Vielleicht versagt es bald: Sichern Sie seine Daten.',
  }),
}
