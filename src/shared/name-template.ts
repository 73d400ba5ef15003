// A finished file's name, from a pattern that a person wrote: the worker gives it, the window shows it before.

/** What a name may say of the finished file. Null where it has no such thing. */
export interface NameFacts {
  readonly width: number | null
  readonly height: number | null
  readonly codec: string | null
  readonly encoder: string | null
  /** Such as `CRF 22`, `25 MB` or `8000 kbps`. */
  readonly quality: string | null
  readonly bitDepth: 8 | 10 | null
}

/** All that a name can say. */
export interface NameSource extends NameFacts {
  /** The source's name without extension. */
  readonly source: string
  /** The name of the folder that the source lies in. */
  readonly folder: string
  readonly preset: string
  /** When the job is done, in the person's own time zone. */
  readonly now: LocalTime
  /** When the source was recorded, as far as it says, else when it was changed last. */
  readonly created: LocalTime
  readonly modified: LocalTime
}

/** Clock and calendar as a person reads them. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** In the order in which they are offered. */
export const nameTokens = [
  'source',
  'folder',
  'preset',
  'date',
  'time',
  'creation-date',
  'creation-time',
  'modification-date',
  'modification-time',
  'width',
  'height',
  'codec',
  'encoder',
  'quality',
  'bit-depth',
] as const
export type NameToken = (typeof nameTokens)[number]

/** Words in braces that are no token: a person mistyped one. */
export function unknownTokens(template: string): readonly string[] {
  return [...template.matchAll(token)]
    .map(([, word = '']) => word.toLowerCase())
    .filter((word) => !isToken(word))
}

/**
 * The name without extension. What a file has not, such as the width of a song, leaves no gap; a pattern
 * that comes out empty gives the source's name.
 */
export function fillTemplate(template: string, facts: NameSource): string {
  const filled = template.replace(token, (whole, word: string) => {
    const name = word.toLowerCase()
    if (!isToken(name)) return whole
    // A folder that a name makes would be a surprise.
    return valueOf(name, facts).replaceAll('/', '_') || nothing
  })
  const tidy = filled.replaceAll(gap, (run: string, at: number) => {
    const isEdge = at === 0 || at + run.length === filled.length
    return isEdge ? '' : run.slice(run.lastIndexOf(nothing) + 1)
  })
  return tidy.trim() === '' ? facts.source : tidy
}

/** Stands where a token had nothing to say; no name holds it. */
const nothing = '\0'
/** Such places, with what would have kept them apart. */
const gap = /[ _-]*(?:\0[ _-]*)+/g

const token = /\{([a-z-]+)\}/gi

function isToken(word: string): word is NameToken {
  return (nameTokens as readonly string[]).includes(word)
}

function valueOf(name: NameToken, facts: NameSource): string {
  switch (name) {
    case 'date':
      return date(facts.now)
    case 'time':
      return time(facts.now)
    case 'creation-date':
      return date(facts.created)
    case 'creation-time':
      return time(facts.created)
    case 'modification-date':
      return date(facts.modified)
    case 'modification-time':
      return time(facts.modified)
    case 'bit-depth':
      return facts.bitDepth === null ? '' : `${facts.bitDepth}-bit`
    default:
      return String(facts[name] ?? '')
  }
}

function date({ year, month, day }: LocalTime): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** No colons: Windows and old Macs have other plans with them. */
function time({ hour, minute, second }: LocalTime): string {
  return `${two(hour)}-${two(minute)}-${two(second)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
