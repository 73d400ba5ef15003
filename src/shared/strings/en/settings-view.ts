// Every word of the settings' view.
import type { NameToken } from '../../name-template.ts'
import type { WhenDoneAction } from '../../power.ts'
import type { Settings } from '../../settings.ts'

type Delivery = Settings['delivery']

export const settingsViewEnglish = {
  title: 'Settings',

  files: {
    title: 'Finished files',
    destination: 'Save to',
    besideSource: 'Beside the source',
    chooseFolder: 'Choose a folder…',
    pattern: 'Name',
    patternHint: 'What stands in braces is filled in for each file; the ending comes by itself.',
    insert: (token: string): string => `Insert ${token}`,
    tokens: {
      source: 'Source name',
      folder: 'Source folder',
      preset: 'Preset',
      date: 'Date',
      time: 'Time',
      'creation-date': 'Date of recording',
      'creation-time': 'Time of recording',
      'modification-date': 'Date of change',
      'modification-time': 'Time of change',
      width: 'Width',
      height: 'Height',
      codec: 'Codec',
      encoder: 'Encoder',
      quality: 'Quality',
      'bit-depth': 'Bit depth',
    } satisfies Record<NameToken, string>,
    more: 'All tokens',
    preview: 'Becomes',
    sample: { source: 'Beach day', folder: 'Italy' },
    unknown: (tokens: readonly string[]): string =>
      tokens.length === 1
        ? `${tokens[0]} is no token: it would stand in the name as it is.`
        : `${tokens.join(', ')} are no tokens: they would stand in the name as they are.`,
    empty: 'Without a pattern there is no name. The last one stays in use.',
    tooLong: (limit: number): string => `At most ${limit} characters. The last one stays in use.`,
    reset: 'Source name again',
    collision: 'When the name is taken',
    collisions: {
      number: 'Add a number',
      skip: 'Skip the file',
      ask: 'Ask',
    } satisfies Record<Delivery['collision'], string>,
    collisionHints: {
      number: '“Beach day (2).mp4”. Nothing is ever written over.',
      skip: 'The job ends at once, and what is there stays as it is.',
      ask: 'The job stops before it converts anything, and you say whether to keep both.',
    } satisfies Record<Delivery['collision'], string>,
    keepDates: 'Keep dates',
    keepDatesHint: 'The finished file gets the dates of its source.',
  },

  checking: {
    title: 'Checking',
    verification: 'Before a file is called done',
    verifications: {
      auto: 'What suits',
      quick: 'Look at it',
      full: 'Play it through',
      off: 'Trust the encoder',
    } satisfies Record<Delivery['verification'], string>,
    verificationHints: {
      auto: 'A look, or played through where the original is replaced.',
      quick: 'Streams, length and size are compared with what was planned. Takes a moment.',
      full: 'Every frame is decoded to its end. Takes a part of the time that converting takes.',
      off: 'A damaged file would go unnoticed.',
    } satisfies Record<Delivery['verification'], string>,
    keepSmaller: 'Only if it becomes smaller',
    keepSmallerHint: 'A file that would become no smaller than its source is given up early.',
    original: 'Replace originals',
    originalHint: 'The finished file takes the place of its source.',
    originalWarning:
      'Originals go to the trash once the new file is proven sound. Empty the trash only when you are content.',
    replaceTitle: 'Replace originals?',
    replaceText:
      'From now on each source goes to the trash when its new file is proven sound. Jobs that wait already are not touched by this.',
    replaceYes: 'Replace originals',
    replaceNo: 'Keep originals',
  },

  work: {
    title: 'Work',
    concurrency: 'Jobs at the same time',
    concurrencyHint: 'Most encoders use the whole processor: more at once are seldom faster.',
    auto: 'Automatic',
    atOnce: (count: number): string => String(count),
    whenDone: 'When everything is done',
    whenDoneHint: 'For the work that is there now. It is never remembered.',
    nothingToDo: 'There is no work now. Add files first.',
    whenDoneActions: {
      nothing: 'Nothing',
      quit: 'Quit Reelmill',
      sleep: 'Sleep',
      'shut-down': 'Shut down',
    } satisfies Record<WhenDoneAction, string>,
  },

  notifications: {
    title: 'Notifications',
    when: 'Tell me',
    whens: {
      all: 'When work is done',
      failures: 'When something failed',
      none: 'Never',
    } satisfies Record<Settings['notifications'], string>,
    whenHint: 'One message for what was added together, not one for each file.',
    sound: 'With sound',
  },

  window: {
    title: 'Appearance and start',
    appearance: 'Appearance',
    appearances: {
      system: 'System',
      light: 'Light',
      dark: 'Dark',
    } satisfies Record<Settings['appearance'], string>,
    launchAtLogin: 'Open at login',
    launchAtLoginHint: 'Work that was left goes on by itself.',
    minimiseToTray: 'Stay in the tray',
    minimiseToTrayHint: 'A closed window leaves the work going on; the tray brings it back.',
    askBeforeQuitting: 'Ask before quitting',
    askBeforeQuittingHint: 'Only while jobs run. Nothing is lost either way.',
    language: 'Language',
    languages: {
      system: 'System',
      en: 'English',
      de: 'Deutsch',
    } satisfies Record<Settings['language'], string>,
  },

  encoders: {
    title: 'Encoders',
    ffmpeg: 'ffmpeg in use',
    noFfmpeg: 'None was found.',
    doctor: 'Encoder doctor',
    doctorHint: 'Encodes a picture with each encoder, to know which work on this computer.',
    run: 'Examine',
    again: 'Examine again',
    running: 'Examining…',
    works: 'works',
    worksNot: 'does not work',
    tenBit: '10-bit',
    summary: (working: number, all: number): string => `${working} of ${all} encoders work.`,
    others: (count: number): string =>
      count === 1 ? 'One does not work here. Why?' : `${count} do not work here. Why?`,
    onProcessor: 'By the processor',
    onChip: 'By the graphics chip',
    done: (working: number, all: number): string =>
      `The examination is done: ${working} of ${all} encoders work.`,
  },

  about: {
    title: 'About',
    data: 'Data folder',
    open: 'Open',
    logs: 'Logs',
    logsHint: 'What was done, line by line.',
    version: (version: string): string => `Reelmill ${version}`,
    runtime: (electron: string): string => `Electron ${electron}`,
    reset: 'Reset to defaults',
    resetHint: 'All settings on this page. Presets, queue and files stay.',
    resetAction: 'Reset…',
    resetTitle: 'Reset all settings?',
    resetText: 'Presets, the queue and your files stay as they are.',
    resetYes: 'Reset',
    resetNo: 'Cancel',
    wasReset: 'All settings are as they were at first.',
  },
} as const
