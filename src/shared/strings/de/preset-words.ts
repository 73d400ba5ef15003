// What a preset does, in sentences; numbers come as they are meant to be read.
import type { presetWordsEnglish } from '../en/preset-words.ts'
import type { Wording } from '../wording.ts'

export const presetWordsGerman: Wording<typeof presetWordsEnglish> = {
  facts: {
    crf: (value) => `CRF ${value}`,
    within: (size) => `≤ ${size}`,
    upTo: (height) => `${height}p`,
    fps: (rate) => `${rate} B/s`,
    tenBit: '10 Bit',
    videoCopied: 'Bild unverändert',
    soundAlone: 'Nur Ton',
    soundCopied: 'Ton unverändert',
    silent: 'ohne Ton',
    loudness: (lufs) => `${lufs} LUFS`,
  },

  file: {
    container: (name) => `Erzeugt ${name}-Dateien.`,
    source: 'Erzeugt eine Datei derselben Art wie die Quelle, sonst MKV.',
    trimmed: (start, end) => `Nimmt nur ${start} bis ${end}.`,
    trimmedFrom: (start) => `Lässt die ersten ${start} weg.`,
  },

  picture: {
    none: 'Lässt das Bild weg.',
    copy: 'Lässt das Bild, wie es ist: kein Verlust, in Sekunden fertig.',
    convert: (codec) => `Wandelt das Bild in ${codec} um.`,
    chip: 'Der Grafikchip erledigt das, oder der Prozessor, wo keiner funktioniert.',
    constant: (value, impression) =>
      `Überall gleiche Qualität, ${value} auf der Skala des Encoders: ${impression}.`,
    size: (size) =>
      `Die ganze Datei bleibt unter ${size}; lange Filme verlieren dafür Details. Zwei Durchgänge.`,
    bitrate: (rate) => `Im Mittel ${rate}, was auch immer das Bild braucht.`,
    profile: 'Das Profil bestimmt, wie groß und wie gut es wird.',
    lossless: 'Kein einziges Pixel geht verloren; die Dateien werden sehr groß.',
    speed: (speed) => `Geschwindigkeit „${speed}“.`,
    maxBitrate: (rate) => `Nie mehr als ${rate}.`,
    tenBit: 'Mit zehn Bit je Farbe: glatte Himmel, Raum für HDR.',
    fit: (width, height) =>
      `Eingepasst in ${width} × ${height}, Hochformat in ${height} × ${width}. Kleinere bleiben, wie sie sind.`,
    canvas: {
      black: (width, height) => `Genau ${width} × ${height}, mit Schwarz, wo etwas fehlt.`,
      blur: (width, height) =>
        `Genau ${width} × ${height}, mit dem unscharfen Bild, wo etwas fehlt.`,
      crop: (width, height) => `Genau ${width} × ${height}; was übersteht, wird abgeschnitten.`,
    },
    maxFps: (rate) => `Höchstens ${rate} Bilder je Sekunde.`,
    fps: (rate) => `Genau ${rate} Bilder je Sekunde.`,
    cropped: 'Zuerst werden die Ränder abgeschnitten.',
    rotated: (degrees) => `Um ${degrees}° im Uhrzeigersinn gedreht.`,
    mirrored: 'Gespiegelt.',
    deinterlace: 'Halbbilder werden zu ganzen gemacht, ob sie welche sind oder nicht.',
    sdr: 'HDR wird zu SDR in natürlichen Farben.',
    copyWhenFits: 'Ein Bild, das schon so ist, wird kopiert.',
  },

  sound: {
    none: 'Lässt den Ton weg.',
    copy: 'Lässt jede Tonspur, wie sie ist.',
    convert: (codec) => `Wandelt jede Tonspur in ${codec} um.`,
    convertAt: (codec, rate) => `Wandelt jede Tonspur in ${codec} um, ${rate} für zwei Kanäle.`,
    channels: (count) =>
      count === 1
        ? 'Zu Mono gemischt.'
        : count === 2
          ? 'Zu Stereo gemischt.'
          : `Höchstens ${count} Kanäle.`,
    keep: (codecs) => `Spuren in ${codecs} werden kopiert, wo die Datei sie fassen kann.`,
    loudness: (lufs) => `Alle werden auf ${lufs} LUFS gebracht und sind so gleich laut.`,
  },

  subtitles: {
    keep: 'Behält Untertitel, soweit die Datei sie fassen kann.',
    burn: 'Zeichnet den Untertitel, den die Quelle zeigt, ins Bild.',
    none: 'Lässt Untertitel weg.',
    sidecars: 'Nimmt Untertiteldateien mit, die neben der Quelle liegen.',
  },

  impressions: {
    lossless: 'fürs Auge geht nichts verloren, die Dateien sind riesig',
    excellent: 'kaum jemand sieht einen Unterschied; große Dateien',
    good: 'gut anzusehen, bei vernünftiger Größe',
    fair: 'kleine Dateien; feine Details leiden',
    poor: 'sehr kleine Dateien; Blöcke und Unschärfe sind zu sehen',
  },

  kilobits: (rate) => `${rate} kbit/s`,
  megabits: (rate) => `${rate} Mbit/s`,
  megabytes: (size) => `${size} MB`,
  time: (seconds) => {
    const rest = Math.round((seconds % 60) * 100) / 100
    return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${String(rest).replace('.', ',')}`
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`,
}
