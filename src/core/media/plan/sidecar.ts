// Subtitle files beside a film: `Film.srt`, `Film.en.srt`.
import { stemOf } from '../names/output-name.ts'

export interface Sidecar {
  /** Absolute; of text in UTF-8. */
  readonly path: string
  /** ffmpeg's demuxer; it is never left to guess. */
  readonly format: 'srt' | 'ass' | 'webvtt'
  /** ISO 639-2 where its name says so. */
  readonly language: string | null
}

const formats: Readonly<Record<string, Sidecar['format']>> = {
  srt: 'srt',
  ass: 'ass',
  ssa: 'ass',
  vtt: 'webvtt',
}

/** Two letters (ISO 639-1) as people write them into names, to what containers write. */
const languages: Readonly<Record<string, string>> = {
  ar: 'ara',
  cs: 'cze',
  da: 'dan',
  de: 'ger',
  el: 'gre',
  en: 'eng',
  es: 'spa',
  fi: 'fin',
  fr: 'fre',
  he: 'heb',
  hi: 'hin',
  hu: 'hun',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'dut',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ro: 'rum',
  ru: 'rus',
  sv: 'swe',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
  zh: 'chi',
}

/** What a neighbour's name says of it; null when it does not belong to the film. */
export function sidecarOf(
  filmName: string,
  neighbourName: string,
): Pick<Sidecar, 'format' | 'language'> | null {
  const stem = stemOf(filmName).toLowerCase()
  const name = neighbourName.toLowerCase()
  const dot = name.lastIndexOf('.')
  const format = formats[name.slice(dot + 1)]
  if (format === undefined || !name.startsWith(`${stem}.`)) return null
  if (dot === stem.length) return { format, language: null }
  // `Film.en.forced.srt`: what follows the language is for players.
  const [word = ''] = name.slice(stem.length + 1, dot).split('.')
  const code = /^([a-z]{2,3})(-[a-z]{2,4})?$/.exec(word)?.[1]
  if (code === undefined) return null
  return { format, language: languages[code] ?? (code.length === 3 ? code : null) }
}

/** Whether its text is what its name says: a playlist under such a name would be followed elsewhere. */
export function looksLike(format: Sidecar['format'], text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  switch (format) {
    case 'srt':
      return /^\d+\s*\r?\n\s*\d+:\d{2}:\d{2}[,.]\d+\s*-->/.test(start)
    case 'ass':
      return /^\[script info\]/i.test(start) || start.startsWith(';')
    case 'webvtt':
      return start.startsWith('WEBVTT')
  }
}
