// What a person reads of finished files.
import type { TextsOf } from '../../error-text.ts'
import { megabytes, named } from '../../error-words.ts'

export const outputGerman: TextsOf<`output.${string}`> = {
  'output.invalid': ({ reason }) => ({
    message: `Die fertige Datei hat ihre Prüfung nicht bestanden${reason === undefined ? '' : ` (${reason})`} und wurde verworfen.`,
    remedy:
      'Das Original ist unberührt. Versuchen Sie es erneut oder mit einer anderen Voreinstellung.',
  }),
  'output.too-large': ({ sizeBytes, limitBytes }) => ({
    message: `Die Datei wurde zweimal ${megabytes(sizeBytes)} groß, mehr als die verlangten ${megabytes(limitBytes)}.`,
    remedy: 'Verlangen Sie eine etwas größere Datei oder behalten Sie nur einen Teil des Films.',
  }),
  'output.not-smaller': ({ sourceBytes }) => ({
    message: `Umgewandelt wäre sie nicht kleiner als die ${megabytes(sourceBytes)} des Originals, also wurde das Original behalten.`,
    remedy:
      'Es ist nichts zu tun; eine Voreinstellung mit stärkerer Kompression macht sie vielleicht doch kleiner.',
  }),
  'output.exists': ({ name }) => ({
    message: `Es gibt schon eine Datei namens „${name ?? ''}“; sie blieb, wie sie ist.`,
    remedy: 'Behalten Sie beide, und die neue Datei bekommt eine Nummer.',
  }),
  'output.name-taken': ({ name }) => ({
    message: `Es gibt schon eine Datei namens „${name ?? ''}“. Noch wurde nichts umgewandelt.`,
    remedy:
      'Behalten Sie beide, und die neue Datei bekommt eine Nummer; oder entfernen Sie diese aus der Liste.',
  }),
  'output.codec-refused': ({ codec }) => ({
    message: `Die Dateiart der Voreinstellung kann ${named('den Inhalt dieser Datei', codec)} nicht fassen.`,
    remedy: 'Wählen Sie eine Voreinstellung, die MKV erzeugt; das fasst fast alles.',
  }),
  'output.header-refused': () => ({
    message: 'Die fertige Datei ließ sich nicht beginnen: Ihre Art nimmt diese Spuren nicht an.',
    remedy:
      'Wählen Sie eine Voreinstellung, die MKV erzeugt, oder eine, die umwandelt statt zu kopieren.',
  }),
  'output.streams-apart': () => ({
    message:
      'Bild und Ton liegen in dieser Datei zu weit auseinander, um zusammengefügt zu werden.',
    remedy:
      'Kopieren Sie sie zuerst in einem anderen Programm nach MKV oder wählen Sie eine Voreinstellung ohne Ton.',
  }),
  'output.timestamps': () => ({
    message: 'Die Zeiten in dieser Datei laufen rückwärts; die fertige Datei liefe nicht.',
    remedy:
      'Wählen Sie eine Voreinstellung, die umwandelt statt zu kopieren, oder kopieren Sie sie zuerst nach MKV.',
  }),
}
