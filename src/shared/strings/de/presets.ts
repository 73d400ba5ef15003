// What a person reads about presets: what an import left behind, and what is wrong with a field.
import type { presetsEnglish } from '../en/presets.ts'
import type { Wording } from '../wording.ts'

export const presetsGerman: Wording<typeof presetsEnglish> = {
  unnamed: 'Unbenannte Voreinstellung',
  files: 'Voreinstellungen',
  exported: 'Reelmill-Voreinstellungen',

  reasons: {
    'unknown-setting': 'Reelmill kennt diese Einstellung nicht.',
    'unknown-value': 'Reelmill versteht diesen Wert nicht.',
    replaced: 'Reelmill kann das nicht.',
    'no-encoder': 'Reelmill hat dafür keinen Encoder: Die Voreinstellung wurde ausgelassen.',
    invalid: 'Daraus wird keine Voreinstellung: Sie wurde ausgelassen.',
    'no-setting': 'Reelmill hat keine solche Einstellung.',
    'no-filter': 'Reelmill hat keinen solchen Filter.',
    'auto-crop': 'Reelmill sucht keine schwarzen Ränder: Nichts wird abgeschnitten.',
    'all-tracks': 'Reelmill nimmt alle Spuren mit.',
    'one-track': 'Reelmill macht aus jeder eine Spur.',
    'default-subtitle': 'Reelmill zeichnet den Untertitel ein, den die Quelle von sich aus zeigt.',
    passes: 'Reelmill entscheidet selbst, wie oft es das Bild durchgeht.',
    chapters: 'Reelmill behält Kapitel immer.',
    metadata: 'Reelmill behält Titel und andere Angaben immer.',
    streaming: 'Reelmill schreibt immer Dateien, die spielen, bevor sie ganz geladen sind.',
    timing: 'Reelmill behält die Zeiten der Quelle.',
    ratio: 'Reelmill verzerrt nie ein Bild.',
    'no-enlarging': 'Reelmill vergrößert nie ein Bild.',
    'pixel-shape': 'Reelmill behält die Form der Pixel der Quelle.',
    'graphics-chip': 'Reelmill wählt das passend zum Grafikchip, den es findet.',
    shortened: 'Das ist zu lang: Es wurde gekürzt.',
  },
  because: (reason, said) => `${reason} (${said})`,
  instead: (reason, value) => `${reason} Es nimmt stattdessen ${value}.`,
  ofPreset: (preset, said) => `„${preset}“: ${said}`,

  fields: {
    missing: 'Dies wird gebraucht.',
    tooSmall: 'Das ist zu klein.',
    atLeast: (limit) => `Muss mindestens ${limit} sein.`,
    tooLarge: 'Das ist zu groß.',
    atMost: (limit) => `Darf höchstens ${limit} sein.`,
    tooShort: 'Schreiben Sie hier etwas.',
    tooLong: 'Das ist zu lang.',
    longest: (limit) => `Höchstens ${limit} Zeichen.`,
    notWhole: 'Muss eine ganze Zahl sein.',
    notOffered: 'Das lässt sich hier nicht wählen.',
    oneOf: (offered) => `Wählen Sie eines von: ${offered}.`,
    wrongForm: 'Das lässt sich hier nicht schreiben.',
    taken: 'Eine andere Voreinstellung heißt schon so.',
    outOfOrder: 'Das Ende muss nach dem Beginn kommen.',
  },
}
