// Every word of the presets' view that is not a preset's own.
import { counted } from '../counted.ts'
import type { presetsViewEnglish } from '../en/presets-view.ts'
import type { Wording } from '../wording.ts'

export const presetsViewGerman: Wording<typeof presetsViewEnglish> = {
  title: 'Voreinstellungen',
  search: 'Voreinstellungen durchsuchen',
  clearSearch: 'Suche leeren',
  nothingFound: {
    title: 'Keine Voreinstellung enthält das',
    hint: 'Versuchen Sie einen Codec, eine Website oder eine Größe: „AV1“, „YouTube“, „720p“.',
  },
  found: (count) => `${counted(count, 'Voreinstellung', 'Voreinstellungen')} gefunden.`,
  import: 'Importieren…',
  importHint: 'Aus einer Datei von Reelmill oder HandBrake',
  exportOwn: 'Alle exportieren…',
  create: 'Neue Voreinstellung',

  card: {
    inUse: 'In Gebrauch',
    use: 'Verwenden',
    chooseNamed: (name) => `„${name}“ für neue Dateien verwenden`,
    nowInUse: (name) => `„${name}“ wird für neue Dateien verwendet.`,
  },

  page: {
    back: 'Alle Voreinstellungen',
    use: 'Für neue Dateien verwenden',
    inUse: 'Für neue Dateien in Gebrauch',
    duplicate: 'Duplizieren',
    duplicateBuiltIn: 'Duplizieren und bearbeiten',
    export: 'Exportieren…',
    remove: 'Löschen',
    exported: (file) => `Geschrieben nach ${file}.`,
    builtIn:
      'Diese Voreinstellung gehört zu Reelmill und bleibt, wie sie ist. Ein Duplikat können Sie ändern.',
    inWords: 'Was sie tut',
  },

  parts: {
    file: 'Datei',
    picture: 'Bild',
    sound: 'Ton',
    subtitles: 'Untertitel',
  },

  removal: {
    title: (name) => `„${name}“ löschen?`,
    text: 'Aufträge, die damit hinzugefügt wurden, behalten sie. Dies lässt sich nicht widerrufen.',
    remove: 'Voreinstellung löschen',
    cancel: 'Behalten',
    removed: (name) => `„${name}“ ist gelöscht.`,
  },

  leaving: {
    title: 'Änderungen sichern?',
    text: 'Sie gehen verloren, wenn Sie ohne Sichern weitergehen.',
    discard: 'Verwerfen',
    save: 'Sichern',
    cancel: 'Weiter bearbeiten',
  },

  report: {
    label: 'Importieren',
    imported: (names) => `Importiert: ${names}.`,
    nothing: 'Keine Voreinstellung konnte übernommen werden.',
    unmapped: (count) =>
      count === 1
        ? 'Eine Einstellung konnte nicht übernommen werden, wie sie war:'
        : `${count} Einstellungen konnten nicht übernommen werden, wie sie waren:`,
    whole: 'Alles wurde übernommen.',
    close: 'Schließen',
  },

  editor: {
    newTitle: 'Neue Voreinstellung',
    unsaved: 'Noch nicht gesichert',
    save: 'Sichern',
    saved: (name) => `„${name}“ ist gesichert.`,
    cancel: 'Abbrechen',
    problems: (count) =>
      count === 1
        ? 'Ein Feld ist noch zu berichtigen.'
        : `${count} Felder sind noch zu berichtigen.`,
    elsewhere: 'Etwas anderes stimmt an dieser Voreinstellung nicht:',

    name: 'Name',
    namePlaceholder: 'Wonach Sie suchen werden',
    purpose: 'Zweck',
    purposeHint: 'Wofür sie gut ist, in einer kurzen Zeile.',
    container: 'Dateiart',
    trim: 'Nur ein Teil',
    trimHint: 'Sekunden ab dem Anfang; ein leeres Ende nimmt alles nach dem Beginn.',
    trimStart: 'Von',
    trimEnd: 'bis',

    pictureMode: 'Was damit geschieht',
    pictureModes: {
      encode: 'Umwandeln',
      copy: 'Unverändert lassen',
      none: 'Weglassen',
    },
    encoder: 'Codec',
    movedTo: (codec, container) =>
      `${codec} braucht eine andere Dateiart: Sie ist jetzt ${container}.`,
    qualityMode: 'Qualität nach',
    qualityModes: {
      constant: 'Eindruck',
      size: 'Dateigröße',
      bitrate: 'Bitrate',
      profile: 'Profil',
    },
    constant: 'Qualität',
    smaller: 'Kleinere Datei',
    better: 'Besseres Bild',
    constantHint: 'Kleinere Werte sehen besser aus und brauchen mehr Platz.',
    size: 'Ganze Datei höchstens',
    bitrate: 'Im Mittel',
    speed: 'Geschwindigkeit',
    speedHint: 'Langsamere machen bei gleicher Qualität kleinere Dateien.',
    speedNumberHint:
      'Kleine Zahlen sind langsam und machen bei gleicher Qualität kleinere Dateien.',
    asEncoder: 'Wahl des Encoders',
    profile: 'Profil',
    level: 'Level',
    levelHint: 'Nur für Abspielgeräte, die nennen, welches sie können.',
    pixelFormat: 'Farbtiefe',
    maxBitrate: 'Nie mehr als',
    maxBitrateHint: 'Für Websites und Geräte mit einer Grenze. Leer: keine Grenze.',
    keyframe: 'Einstiegspunkt alle',
    keyframeHint: 'Wohin Abspielgeräte springen können. Leer: Wahl des Encoders.',
    copyWhenFits: 'Passendes kopieren',
    copyWhenFitsHint: 'Ein Bild, das schon so ist, wird nicht noch einmal umgewandelt.',

    fit: 'Größte Abmessung',
    fitHint: 'Passt hinein; nie vergrößert, nie verzerrt.',
    fits: { source: 'Wie die Quelle', own: 'Andere Größe' },
    canvas: 'Genaue Größe',
    canvasHint: 'Jeder Film bekommt genau diese Größe.',
    canvasFill: 'Darum herum',
    canvasFills: {
      black: 'Schwarz',
      blur: 'Unscharfes Bild',
      crop: 'Passend zuschneiden',
    },
    width: 'Breite',
    height: 'Höhe',
    rate: 'Bilder je Sekunde',
    rates: { source: 'Wie die Quelle', most: 'Höchstens', exact: 'Genau' },
    rateFigure: 'Bildrate',
    deinterlace: 'Halbbilder zusammensetzen',
    deinterlaceHint: 'Für altes Fernsehen und Camcorder.',
    deinterlaceModes: {
      auto: 'Wenn nötig',
      on: 'Immer',
      off: 'Nie',
    },
    dynamicRange: 'HDR',
    dynamicRangeHint: 'Bleibt erhalten, wo zehn Bit es fassen.',
    dynamicRanges: {
      auto: 'Behalten',
      sdr: 'Zu SDR machen',
    },
    crop: 'Abschneiden',
    cropHint: 'Pixel der Quelle, vor allem anderen.',
    sides: { top: 'Oben', right: 'Rechts', bottom: 'Unten', left: 'Links' },
    rotate: 'Drehen',
    rotations: { 0: 'Nicht', 90: '90°', 180: '180°', 270: '270°' },
    mirror: 'Spiegeln',
    mirrorHint: 'Links und rechts tauschen die Plätze.',

    soundModes: {
      encode: 'Umwandeln',
      copy: 'Unverändert lassen',
      none: 'Weglassen',
    },
    soundBitrate: 'Bitrate',
    soundBitrateHint: 'Für zwei Kanäle; mehr Kanäle bekommen mehr.',
    channels: 'Kanäle',
    channelChoices: {
      source: 'Wie die Quelle',
      1: 'Mono',
      2: 'Stereo',
      6: 'Bis 5.1',
      8: 'Bis 7.1',
    },
    keep: 'Spuren kopieren in',
    keepHint: 'Sie bleiben, wie sie sind, wo die Datei sie fassen kann.',
    loudness: 'Gleiche Lautheit für alle',
    loudnessHint: 'Gemessen wie beim Rundfunk; −16 passt meist, −23 gilt im Fernsehen.',
    loudnessFigure: 'Lautheit',

    subtitleModes: {
      keep: 'Behalten',
      burn: 'Einzeichnen',
      none: 'Weglassen',
    },
    sidecars: 'Danebenliegende mitnehmen',
    sidecarsHint: 'Untertiteldateien mit dem Namen der Quelle im selben Ordner.',
  },

  sections: {
    about: 'Voreinstellung',
    picture: 'Bild',
    quality: 'Qualität',
    shape: 'Größe und Form',
    motion: 'Bewegung und Farben',
    sound: 'Ton',
    subtitles: 'Untertitel und Ausschnitt',
  },
  units: {
    crf: 'CRF',
    mb: 'MB',
    mbits: 'Mbit/s',
    seconds: 's',
    fps: 'B/s',
    lufs: 'LUFS',
    px: 'px',
  },
}
