// Both catalogues, walked leaf by leaf: nothing is left in English, nothing is empty, nothing is put
// together with what is missing.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oneGoReasons } from '../../../../src/shared/plan-points.ts'
import { speak } from '../../../../src/shared/strings/language.ts'

const root = path.resolve(import.meta.dirname, '../../../../src/shared/strings')

/** Words, names and signs that are the same in both languages. */
const sameInBoth = new Set(
  `Reelmill, Deutsch, English, System, HDR, GIF, Name, Details, Filter, Level, Web, MP4,
  MKV, WebM, MOV, MP3, M4A, FLAC, H.264, HEVC, AV1, VP9, Codec, ProRes, DNxHR, FFV1, AAC,
  Opus, AC-3, ALAC, E-AC-3, DTS, TrueHD, Vorbis, H.264 (x264), HEVC (x265), AV1 (SVT-AV1),
  Baseline, Main, High, High 10, High 4:2:2, Main 10, 422 Proxy, 422 LT, 422, 422 HQ, LB,
  SQ, HQ, CRF, MB, Mbit/s, s, LUFS, px, 90°, 180°, 270°, Mono, Stereo, Encoder`.split(/,\s+/),
)
/** In texts that are nothing but their arguments and these. */
const unitsAndNames = /^(CRF|LUFS|[Mk]bit|Electron|Reelmill|NaN)$/
const isSame = (text: string): boolean =>
  sameInBoth.has(text) ||
  (text.match(/\p{L}{3,}/gu) ?? []).every((word) => unitsAndNames.test(word))

/** One argument of each kind that texts take; a count twice, for both forms. */
const samples: readonly (readonly unknown[])[] = [
  ['«1»', '«2»', '«3»'],
  [1, 1, 1],
  [7, 7, 7],
  [0.5, 7, 7],
  [['«1»'], ['«2»'], ['«3»']],
  [['«1»', '«2»'], ['«3»'], ['«4»']],
]

type Leaf = readonly [where: string, english: unknown, german: unknown]

async function leaves(): Promise<readonly Leaf[]> {
  const files = (readdirSync(path.join(root, 'en'), { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.ts'),
  )
  const found: Leaf[] = []
  for (const file of files) {
    const english = (await import(path.join(root, 'en', file))) as Record<string, unknown>
    const german = (await import(path.join(root, 'de', file))) as Record<string, unknown>
    for (const name of Object.keys(english))
      walk(`${file} ${name}`, english[name], german[name.replace('English', 'German')], found)
  }
  return found
}

function walk(where: string, english: unknown, german: unknown, found: Leaf[]): void {
  if (typeof english !== 'object' || english === null) {
    found.push([where, english, german])
    return
  }
  const [one, other] = [english, german] as Record<string, unknown>[]
  const [keys, otherKeys] = [Object.keys(one ?? {}), Object.keys(other ?? {})]
  // What is offered to choose from is offered in this order; errors never are.
  if (where.startsWith('errors')) for (const list of [keys, otherKeys]) list.sort()
  expect(otherKeys, where).toEqual(keys)
  for (const key of keys) walk(`${where}.${key}`, one?.[key], other?.[key], found)
}

/** Texts of errors and plans take one record: with everything in it that they ask for, and with little. */
const everything = new Proxy({}, { get: (_params, key) => `«${String(key)}»` })
function callsOf(where: string): readonly (readonly unknown[])[] {
  if (where.endsWith('.starts-over')) return oneGoReasons.map((reason) => [{ reason }])
  return /^(errors|plan\.)/.test(where)
    ? [[everything], [{}], [{ count: 1, width: null, codec: null }]]
    : samples
}

function said(text: unknown, language: 'en' | 'de', args: readonly unknown[]): readonly string[] {
  if (typeof text === 'string') return [text]
  if (typeof text !== 'function') throw new Error(`expected a text, got ${typeof text}`)
  speak(language)
  try {
    return strings((text as (...given: unknown[]) => unknown)(...args))
  } catch {
    // This text does not take arguments of this kind.
    return []
  }
}

function strings(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer]
  return Object.values(answer as object).flatMap(strings)
}

describe('the catalogues', () => {
  let all: readonly Leaf[] = []
  beforeAll(async () => {
    all = await leaves()
  })
  afterAll(() => speak('en'))

  it('hold several hundred texts', () => {
    expect(all.length).toBeGreaterThan(600)
  })

  it('leave nothing in English', () => {
    const left = all.flatMap(([where, english, german]) =>
      callsOf(where).flatMap((args) => {
        const inEnglish = said(english, 'en', args)
        return said(german, 'de', args)
          .filter((text, index) => text === inEnglish[index] && !isSame(text))
          .map((text) => `${where}: ${text}`)
      }),
    )
    expect([...new Set(left)]).toEqual([])
  })

  it('say every text, and put nothing in that is not there', () => {
    const wrong = all.flatMap(([where, ...texts]) =>
      texts.flatMap((text, index) => {
        const language = index === 0 ? 'en' : 'de'
        const answers = callsOf(where).flatMap((args) => said(text, language, args))
        // The first arguments are all that any text takes.
        const whole = said(text, language, callsOf(where)[0] ?? [])
        const bad = [
          ...answers.filter((answer) => answer === ''),
          ...whole.filter((answer) => /undefined|\[object/.test(answer)),
          ...(answers.length === 0 ? ['nothing at all'] : []),
        ]
        return bad.map((each) => `${where} (${language}): ${each}`)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('keep to the typography of their language', () => {
    const wrong = all.flatMap(([where, english, german]) => {
      const one = said(english, 'en', callsOf(where)[0] ?? []).filter((text) =>
        /["„]|(^|\s)'/.test(text),
      )
      const other = said(german, 'de', callsOf(where)[0] ?? []).filter((text) =>
        /["”]|(^|\s)'|\.\.\.(?!\s|\])|(?<!„[^“]*)“/.test(text),
      )
      return [...one, ...other].map((text) => `${where}: ${text}`)
    })
    expect(wrong).toEqual([])
  })
})
