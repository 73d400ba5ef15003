// What a person reads about presets: what an import left behind, and what is wrong with a field.
import type { FieldProblem } from '../preset-changes.ts'
import type { Unmapped, UnmappedReason } from '../preset-import.ts'

export const unnamedPreset = 'Unnamed preset'

/** For the dialogs that ask for a file. */
export const presetFilesName = 'Presets'
export const exportedPresetsName = 'Reelmill presets'

const reasons: Record<UnmappedReason, string> = {
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
}

/** Why a setting did not come along, in one or two sentences. */
export function describeUnmapped({ why, instead }: Pick<Unmapped, 'why' | 'instead'>): string {
  if (instead === null) return reasons[why]
  return why === 'invalid'
    ? `${reasons[why]} (${instead})`
    : `${reasons[why]} It takes ${instead} instead.`
}

export function unmappedText({ preset, setting, value, ...reason }: Unmapped): string {
  const said = value === '' ? setting : `${setting} = ${value}`
  return `${preset === '' ? '' : `“${preset}”: `}${said}. ${describeUnmapped(reason)}`
}

/** What is wrong with one field of a preset, and what would be right. */
export function describeFieldProblem({ code, limit }: FieldProblem): string {
  switch (code) {
    case 'missing':
      return 'This is needed.'
    case 'too-small':
      return limit === null ? 'This is too small.' : `This must be ${limit} or more.`
    case 'too-large':
      return limit === null ? 'This is too large.' : `This must be ${limit} or less.`
    case 'too-short':
      return 'Write something here.'
    case 'too-long':
      return limit === null ? 'This is too long.' : `At most ${limit} characters.`
    case 'not-whole':
      return 'This must be a whole number.'
    case 'not-offered':
      return limit === null ? 'This cannot be chosen here.' : `Choose one of: ${limit}.`
    case 'wrong-form':
      return 'This cannot be written here.'
    case 'taken':
      return 'Another preset has this name already.'
    case 'out-of-order':
      return 'The end must come after the start.'
  }
}
