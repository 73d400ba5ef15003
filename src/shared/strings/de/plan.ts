// What will be done with a file; the phrases stand behind one another, with commas between them.
import type { OneGoReason, PlanWords } from '../../plan-points.ts'
import { counted } from '../counted.ts'
import { formatBytes } from '../format.ts'

const oneGo: Readonly<Record<OneGoReason, string>> = {
  encoder: 'dieser Encoder nicht fortsetzen kann',
  'two-passes': 'zwei Durchgänge nicht fortgesetzt werden können',
  part: 'es ein Teil eines Films ist',
  'looks-around': 'ihr Bild von mehr als einem Einzelbild abhängt',
  'hidden-beginning': 'der Anfang der Quelle verborgen ist',
  timeless: 'die Einzelbilder der Quelle keine Zeiten haben',
}

export const planGerman: PlanWords = {
  'copies-video': ({ fits }) =>
    fits === null ? 'kopiert das Bild' : `kopiert das Bild, das als ${fits} schon passt`,
  'copies-hidden-beginning': () => 'kopiert das Bild mit dem Anfang, den die Quelle verbirgt',
  'converts-video': ({ codec, width, height }) =>
    `wandelt das Bild in ${codec}${width === null || height === null ? '' : ` mit ${width} × ${height}`} um`,
  'two-passes': ({ limitBytes }) =>
    `in zwei Durchgängen, um unter ${formatBytes(limitBytes)} zu bleiben`,
  'by-processor': () => 'mit dem Prozessor, weil kein Grafikchip funktioniert',
  hdr: ({ becomesSdr }) => (becomesSdr ? 'HDR wird zu SDR' : 'HDR bleibt HDR'),
  audio: ({ count, codec }) => {
    const tracks = count === 1 ? 'den Ton' : counted(count, 'Tonspur', 'Tonspuren')
    return codec === null ? `kopiert ${tracks}` : `wandelt ${tracks} in ${codec} um`
  },
  loudness: ({ lufs }) => `bringt ihn auf ${lufs} LUFS`,
  part: () => 'behält nur einen Teil davon',
  'burns-subtitles': () => 'zeichnet die Untertitel ins Bild',
  'keeps-subtitles': ({ count }) => `behält ${counted(count, 'Untertitel', 'Untertitel')}`,
  'drops-subtitles': ({ count, areImages, container }) => {
    const noun = areImages ? 'Bild-Untertitel' : 'Untertitel'
    const which = count === 1 ? 'den' : 'die'
    return `lässt ${counted(count, noun, noun)} weg, ${which} ${container} nicht fassen kann`
  },
  'goes-on': () => 'macht nach einer Unterbrechung dort weiter, wo sie war',
  'starts-over': ({ reason }) => `beginnt nach einer Unterbrechung von vorn, weil ${oneGo[reason]}`,
}
