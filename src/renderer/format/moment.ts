// When something happened: the time alone for today, with the day otherwise.
import { language } from '../../shared/strings/window.ts'
import { onFirstUse } from './first-use.ts'

const time = onFirstUse(() => new Intl.DateTimeFormat(language, { timeStyle: 'medium' }))
const dayAndTime = onFirstUse(
  () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
)

/** @param ms Unix milliseconds */
export function formatMoment(ms: number, nowMs = Date.now()): string {
  const [then, now] = [new Date(ms), new Date(nowMs)]
  return (then.toDateString() === now.toDateString() ? time : dayAndTime)().format(then)
}
