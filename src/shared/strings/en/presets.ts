// What a person reads about presets: what an import left behind, and what is wrong with a field.
import type { UnmappedReason } from '../../preset-import.ts'

export const presetsEnglish = {
  unnamed: 'Unnamed preset',
  /** For the dialogs that ask for a file. */
  files: 'Presets',
  exported: 'Reelmill presets',

  reasons: {
    'unknown-setting': 'Reelmill does not know this setting.',
    'unknown-value': 'Reelmill does not understand this value.',
    replaced: 'Reelmill cannot do this.',
    'no-encoder': 'Reelmill has no encoder for this: the preset was left out.',
    invalid: 'This makes no preset: it was left out.',
    'no-setting': 'Reelmill has no such setting.',
    'no-filter': 'Reelmill has no such filter.',
    'auto-crop': 'Reelmill does not look for black margins: nothing is cut off.',
    'all-tracks': 'Reelmill takes all tracks along.',
    'one-track': 'Reelmill makes one track of each.',
    'default-subtitle': 'Reelmill draws in the subtitle that the source shows by default.',
    passes: 'Reelmill decides by itself how often it goes over the picture.',
    chapters: 'Reelmill always keeps chapters.',
    metadata: 'Reelmill always keeps titles and other data.',
    streaming: 'Reelmill always writes files that play before they are loaded whole.',
    timing: 'Reelmill keeps the source’s timing.',
    ratio: 'Reelmill never distorts a picture.',
    'no-enlarging': 'Reelmill never enlarges a picture.',
    'pixel-shape': 'Reelmill keeps the source’s pixels in their shape.',
    'graphics-chip': 'Reelmill chooses this for the graphics chip that it finds.',
    shortened: 'This is too long: it was shortened.',
  } satisfies Record<UnmappedReason, string>,
  /** The encoder's or schema's own words on it. */
  because: (reason: string, said: string): string => `${reason} (${said})`,
  instead: (reason: string, value: string): string => `${reason} It takes ${value} instead.`,
  ofPreset: (preset: string, said: string): string => `“${preset}”: ${said}`,

  fields: {
    missing: 'This is needed.',
    tooSmall: 'This is too small.',
    atLeast: (limit: string | number): string => `This must be ${limit} or more.`,
    tooLarge: 'This is too large.',
    atMost: (limit: string | number): string => `This must be ${limit} or less.`,
    tooShort: 'Write something here.',
    tooLong: 'This is too long.',
    longest: (limit: string | number): string => `At most ${limit} characters.`,
    notWhole: 'This must be a whole number.',
    notOffered: 'This cannot be chosen here.',
    oneOf: (offered: string | number): string => `Choose one of: ${offered}.`,
    wrongForm: 'This cannot be written here.',
    taken: 'Another preset has this name already.',
    outOfOrder: 'The end must come after the start.',
  },
} as const
