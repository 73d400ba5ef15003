// What people call the parts of a preset: containers, encoders, their speeds and profiles, shelves.
import { presetTermsEnglish } from '../en/preset-terms.ts'
import type { Wording } from '../wording.ts'

export const presetTermsGerman: Wording<typeof presetTermsEnglish> = {
  shelves: {
    own: 'Eigene',
    general: 'Allgemein',
    web: 'Web',
    sharing: 'Versenden',
    devices: 'Geräte',
    production: 'Produktion',
    sound: 'Ton',
  },
  shelfHints: {
    own: 'Von Ihnen erstellt, importiert oder kopiert.',
    general: 'Zum Aufheben und zum Ansehen zu Hause.',
    web: 'Für Seiten, die Videos zeigen.',
    sharing: 'Klein genug zum Versenden.',
    devices: 'Für das, was im Wohnzimmer steht oder in der Tasche steckt.',
    production: 'Für Schnittplätze und Archive.',
    sound: 'Für alles, was gehört wird.',
  },

  containers: { ...presetTermsEnglish.containers, source: 'Wie die Quelle' },
  containerHints: {
    mp4: 'Läuft überall.',
    mkv: 'Fasst alles: jeden Codec, beliebig viele Spuren und Untertitel.',
    webm: 'Für Webseiten: VP9 oder AV1 mit Opus.',
    mov: 'Für Programme von Apple und Schnittplätze.',
    gif: 'Ein bewegtes Bild ohne Ton.',
    mp3: 'Nur Ton, für jedes Abspielgerät.',
    m4a: 'Nur Ton, für Apple und die meisten anderen.',
    flac: 'Nur Ton, ohne Verlust.',
    source: 'MKV, wenn die Quelle etwas anderes ist.',
  },

  codecs: {
    ...presetTermsEnglish.codecs,
    pcm_s16le: 'PCM, 16 Bit',
    pcm_s24le: 'PCM, 24 Bit',
  },
  videoEncoders: {
    ...presetTermsEnglish.videoEncoders,
    'gpu-h264': 'H.264 mit dem Grafikchip',
    'gpu-hevc': 'HEVC mit dem Grafikchip',
    'gpu-av1': 'AV1 mit dem Grafikchip',
    ffv1: 'FFV1, verlustfrei',
  },
  byChip: (codec) => `${codec} (GPU)`,

  profiles: { ...presetTermsEnglish.profiles, dnxhr_hqx: 'HQX, zehn Bit' },

  pixelFormats: {
    yuv420p: '8 Bit, 4:2:0',
    yuv420p10le: '10 Bit, 4:2:0',
    yuv422p: '8 Bit, 4:2:2',
    yuv422p10le: '10 Bit, 4:2:2',
    source: 'Wie die Quelle',
  },

  soundCodecs: presetTermsEnglish.soundCodecs,
}
