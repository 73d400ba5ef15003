// Percentages, speed and what a conversion saved.
import { perLanguage } from '../../shared/strings/per-language.ts'
import { windowText } from '../../shared/strings/window.ts'

const formatOf = (options: Intl.NumberFormatOptions) =>
  perLanguage((language) => new Intl.NumberFormat(language, options))
const percent = formatOf({ style: 'percent' })
const signedPercent = formatOf({ style: 'percent', signDisplay: 'exceptZero' })
const oneDigit = formatOf({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const noDigits = formatOf({ maximumFractionDigits: 0 })

/** Rounded down: 100% is for what is done. @param fraction 0 to 1. */
export function formatProgress(fraction: number): string {
  return percent().format(Math.floor(Math.min(1, Math.max(0, fraction)) * 100) / 100)
}

/** `2.4×`; from 10 on the digit after the point says nothing. */
export function formatSpeed(speed: number): string {
  return windowText().speed((speed < 9.95 ? oneDigit : noDigits)().format(speed))
}

/** `−62%` when smaller, `+12%` when larger; null when the source was empty. */
export function formatSizeChange(beforeBytes: number, afterBytes: number): string | null {
  if (beforeBytes === 0) return null
  // The minus sign is as wide as the plus; Intl gives a hyphen in English.
  return signedPercent()
    .format(afterBytes / beforeBytes - 1)
    .replace('-', '−')
}
