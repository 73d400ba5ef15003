// Days as a person says them: today, yesterday, or the date.
import { perLanguage } from '../../shared/strings/per-language.ts'

const relative = perLanguage(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
)
const whole = perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'full' }))
const short = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }),
)
const time = perLanguage((language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }))

/** `Today`, `Yesterday`, `Monday, November 23, 2026`. @param ms Unix milliseconds */
export function formatDay(ms: number, nowMs = Date.now()): string {
  const days = Math.round((midnight(nowMs) - midnight(ms)) / (24 * 60 * 60 * 1000))
  if (days !== 0 && days !== 1) return whole().format(ms)
  const said = relative().format(-days, 'day')
  return said.charAt(0).toLocaleUpperCase() + said.slice(1)
}

/** `Nov 23` */
export function formatShortDay(ms: number): string {
  return short().format(ms)
}

/** `2:05 PM` */
export function formatTime(ms: number): string {
  return time().format(ms)
}

function midnight(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}
