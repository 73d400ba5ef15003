// Every word of the settings' view.
import type { settingsViewEnglish } from '../en/settings-view.ts'
import type { Wording } from '../wording.ts'

export const settingsViewGerman: Wording<typeof settingsViewEnglish> = {
  title: 'Einstellungen',

  files: {
    title: 'Fertige Dateien',
    destination: 'Sichern in',
    besideSource: 'Neben der Quelle',
    chooseFolder: 'Ordner wählen…',
    pattern: 'Name',
    patternHint:
      'Was in geschweiften Klammern steht, wird für jede Datei eingesetzt; die Endung kommt von selbst.',
    insert: (token) => `${token} einfügen`,
    tokens: {
      source: 'Name der Quelle',
      folder: 'Ordner der Quelle',
      preset: 'Voreinstellung',
      date: 'Datum',
      time: 'Uhrzeit',
      'creation-date': 'Aufnahmedatum',
      'creation-time': 'Aufnahmezeit',
      'modification-date': 'Änderungsdatum',
      'modification-time': 'Änderungszeit',
      width: 'Breite',
      height: 'Höhe',
      codec: 'Codec',
      encoder: 'Encoder',
      quality: 'Qualität',
      'bit-depth': 'Bittiefe',
    },
    more: 'Alle Platzhalter',
    preview: 'Ergibt',
    sample: { source: 'Strandtag', folder: 'Italien' },
    unknown: (tokens) =>
      tokens.length === 1
        ? `${tokens[0]} ist kein Platzhalter und stünde so im Namen.`
        : `${tokens.join(', ')} sind keine Platzhalter und stünden so im Namen.`,
    empty: 'Ohne Muster gibt es keinen Namen. Das letzte bleibt in Gebrauch.',
    tooLong: (limit) => `Höchstens ${limit} Zeichen. Das letzte Muster bleibt in Gebrauch.`,
    reset: 'Wieder Name der Quelle',
    collision: 'Wenn der Name vergeben ist',
    collisions: {
      number: 'Nummer anhängen',
      skip: 'Datei überspringen',
      ask: 'Nachfragen',
    },
    collisionHints: {
      number: '„Strandtag (2).mp4“. Nichts wird je überschrieben.',
      skip: 'Der Auftrag endet sofort, und was da ist, bleibt, wie es ist.',
      ask: 'Der Auftrag hält an, bevor er etwas umwandelt, und Sie sagen, ob beide bleiben.',
    },
    keepDates: 'Datum behalten',
    keepDatesHint: 'Die fertige Datei bekommt die Datumsangaben ihrer Quelle.',
  },

  checking: {
    title: 'Prüfung',
    verification: 'Bevor eine Datei als fertig gilt',
    verifications: {
      auto: 'Passend prüfen',
      quick: 'Ansehen',
      full: 'Ganz abspielen',
      off: 'Dem Encoder vertrauen',
    },
    verificationHints: {
      auto: 'Ansehen; ganz abspielen, wo das Original ersetzt wird.',
      quick: 'Spuren, Länge und Größe werden mit dem Plan verglichen. Dauert einen Augenblick.',
      full: 'Jedes Bild wird bis zum Ende dekodiert. Dauert einen Teil der Umwandlungszeit.',
      off: 'Eine beschädigte Datei fiele nicht auf.',
    },
    keepSmaller: 'Nur wenn sie kleiner wird',
    keepSmallerHint: 'Eine Datei, die nicht kleiner als ihre Quelle würde, wird früh aufgegeben.',
    original: 'Originale ersetzen',
    originalHint: 'Die fertige Datei nimmt den Platz ihrer Quelle ein.',
    originalWarning:
      'Originale kommen in den Papierkorb, sobald die neue Datei nachweislich in Ordnung ist. Leeren Sie ihn erst, wenn Sie zufrieden sind.',
    replaceTitle: 'Originale ersetzen?',
    replaceText:
      'Von nun an kommt jede Quelle in den Papierkorb, wenn ihre neue Datei nachweislich in Ordnung ist. Für schon wartende Aufträge ändert sich nichts.',
    replaceYes: 'Originale ersetzen',
    replaceNo: 'Originale behalten',
  },

  work: {
    title: 'Arbeit',
    concurrency: 'Gleichzeitige Aufträge',
    concurrencyHint:
      'Die meisten Encoder nutzen den ganzen Prozessor: Mehrere zugleich sind selten schneller.',
    auto: 'Automatisch',
    atOnce: (count) => String(count),
    whenDone: 'Wenn alles fertig ist',
    whenDoneHint: 'Für die Arbeit, die jetzt da ist. Wird nie gemerkt.',
    nothingToDo: 'Zurzeit ist nichts zu tun. Fügen Sie zuerst Dateien hinzu.',
    whenDoneActions: {
      nothing: 'Nichts',
      quit: 'Reelmill beenden',
      sleep: 'Ruhezustand',
      'shut-down': 'Ausschalten',
    },
  },

  notifications: {
    title: 'Mitteilungen',
    when: 'Mitteilen',
    whens: {
      all: 'Wenn die Arbeit fertig ist',
      failures: 'Wenn etwas fehlgeschlagen ist',
      none: 'Nie',
    },
    whenHint: 'Eine Mitteilung für alles, was zusammen hinzugefügt wurde, nicht je Datei eine.',
    sound: 'Mit Ton',
  },

  window: {
    title: 'Darstellung und Start',
    appearance: 'Erscheinungsbild',
    appearances: {
      system: 'System',
      light: 'Hell',
      dark: 'Dunkel',
    },
    launchAtLogin: 'Bei der Anmeldung öffnen',
    launchAtLoginHint: 'Liegengebliebene Arbeit geht von selbst weiter.',
    minimiseToTray: 'Im Infobereich bleiben',
    minimiseToTrayHint:
      'Bei geschlossenem Fenster geht die Arbeit weiter; das Symbol holt es zurück.',
    askBeforeQuitting: 'Vor dem Beenden fragen',
    askBeforeQuittingHint: 'Nur solange Aufträge laufen. Verloren geht so oder so nichts.',
    language: 'Sprache',
    languages: {
      system: 'System',
      en: 'English',
      de: 'Deutsch',
    },
  },

  encoders: {
    title: 'Encoder',
    ffmpeg: 'Verwendetes ffmpeg',
    noFfmpeg: 'Es wurde keines gefunden.',
    doctor: 'Encoder-Untersuchung',
    doctorHint:
      'Kodiert mit jedem Encoder ein Bild, um zu wissen, welche auf diesem Computer funktionieren.',
    run: 'Untersuchen',
    again: 'Erneut untersuchen',
    running: 'Wird untersucht…',
    works: 'funktioniert',
    worksNot: 'funktioniert nicht',
    tenBit: '10 Bit',
    summary: (working, all) => `${working} von ${all} Encodern funktionieren.`,
    others: (count) =>
      count === 1
        ? 'Einer funktioniert hier nicht. Warum?'
        : `${count} funktionieren hier nicht. Warum?`,
    onProcessor: 'Mit dem Prozessor',
    onChip: 'Mit dem Grafikchip',
    done: (working, all) =>
      `Die Untersuchung ist fertig: ${working} von ${all} Encodern funktionieren.`,
  },

  about: {
    title: 'Info',
    data: 'Datenordner',
    open: 'Öffnen',
    logs: 'Protokolle',
    logsHint: 'Was geschah, Zeile für Zeile.',
    version: (version) => `Reelmill ${version}`,
    runtime: (electron) => `Electron ${electron}`,
    reset: 'Auf Standard zurücksetzen',
    resetHint:
      'Alle Einstellungen dieser Seite. Voreinstellungen, Warteschlange und Dateien bleiben.',
    resetAction: 'Zurücksetzen…',
    resetTitle: 'Alle Einstellungen zurücksetzen?',
    resetText: 'Voreinstellungen, Warteschlange und Ihre Dateien bleiben, wie sie sind.',
    resetYes: 'Zurücksetzen',
    resetNo: 'Abbrechen',
    wasReset: 'Alle Einstellungen sind wie am Anfang.',
  },
}
