// Figures as a person reads them, by Intl, in the language of the moment.
import { perLanguage } from './per-language.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** 1,000 bytes are a kilobyte, as the systems' own file managers count. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return byteFormats[units[power] ?? 'byte']().format(bytes / 1000 ** power)
}

const byteFormat = (unit: (typeof units)[number]) =>
  perLanguage(
    (language) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  )
const byteFormats = {
  byte: byteFormat('byte'),
  kilobyte: byteFormat('kilobyte'),
  megabyte: byteFormat('megabyte'),
  gigabyte: byteFormat('gigabyte'),
  terabyte: byteFormat('terabyte'),
} satisfies Record<(typeof units)[number], unknown>

const oneDigit = perLanguage(
  (language) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)
/** `2.4`, and `2.0`: with its digit after the point, so that figures that change keep their width. */
export function formatOneDigit(figure: number): string {
  return oneDigit().format(figure)
}

/** `24.6 MB`, whatever the size: for limits, which are given in megabytes. */
export function formatMegabytes(bytes: number): string {
  return `${formatOneDigit(bytes / 1_000_000)} MB`
}

const percent = perLanguage((language) => new Intl.NumberFormat(language, { style: 'percent' }))
/** @param share 0 to 1. */
export function formatPercent(share: number): string {
  return percent().format(share)
}

const grouped = perLanguage((language) => new Intl.NumberFormat(language))
/** Small counts, which are most, go without Intl: its first use in a process takes 20 ms. */
export function formatCount(count: number): string {
  return count < 1000 ? String(count) : grouped().format(count)
}

/** `4:05`, or `1:02:03` from an hour on. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const pad = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}
