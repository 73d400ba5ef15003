// Time left, no finer than it can be known: seconds would only fidget.
import { perLanguage } from '../../shared/strings/per-language.ts'
import { windowText } from '../../shared/strings/window.ts'

const formatOf = (unit: 'day' | 'hour' | 'minute') =>
  perLanguage(
    (language) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }),
  )
const days = formatOf('day')
const hours = formatOf('hour')
const minutes = formatOf('minute')

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** `under a minute left`, `12 min left`, `3 hr, 5 min left`, `2 days, 4 hr left`. */
export function formatTimeLeft(ms: number): string {
  if (ms < minuteMs) return windowText().time.underAMinute
  return windowText().time.left(atLeastAMinute(ms))
}

function atLeastAMinute(ms: number): string {
  const wholeMinutes = Math.round(ms / minuteMs) * minuteMs
  if (wholeMinutes < hourMs) return minutes().format(wholeMinutes / minuteMs)
  if (wholeMinutes < dayMs) {
    const rest = (wholeMinutes % hourMs) / minuteMs
    return join(hours().format(Math.floor(wholeMinutes / hourMs)), rest, minutes)
  }
  const wholeHours = Math.round(ms / hourMs)
  return join(days().format(Math.floor(wholeHours / 24)), wholeHours % 24, hours)
}

function join(first: string, rest: number, restFormat: () => Intl.NumberFormat): string {
  return rest === 0 ? first : `${first} ${restFormat().format(rest)}`
}
