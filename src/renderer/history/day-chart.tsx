// What was saved in each of the last days or weeks, as bars; what became larger hangs below the line.
import { formatBytes } from '../../shared/strings/format.ts'
import { historyViewText } from '../../shared/strings/history-view.ts'
import { formatShortDay } from '../format/day.ts'
import styles from './day-chart.module.css'
import { roundUp } from './round-scale.ts'
import { savedText } from './saved-text.ts'
import type { Bar, Span } from './sum-savings.ts'

interface DayChartProps {
  readonly bars: readonly Bar[]
  readonly span: Span
}

/** Bars from one date below the line to the next, counted from the latest. */
const dateEvery: Readonly<Record<Span, number>> = { days: 7, weeks: 3 }

export function DayChart({ bars, span }: DayChartProps) {
  const top = roundUp(Math.max(0, ...bars.map((bar) => bar.savedBytes)))
  const bottom = roundUp(Math.max(0, ...bars.map((bar) => -bar.savedBytes)))
  const range = top + bottom || 1
  const share = (bytes: number) => `${(100 * bytes) / range}%`
  return (
    <div className={styles['chart']} role="img" aria-label={summary(bars, span)}>
      <div className={styles['plot']}>
        {top > 0 && (
          <p className={styles['scale']} data-side="top">
            {formatBytes(top)}
          </p>
        )}
        {bottom > 0 && (
          <p className={styles['scale']} data-side="bottom">
            {savedText(-bottom)}
          </p>
        )}
        <div className={styles['zero']} style={{ insetBlockEnd: share(bottom) }} />
        <div className={styles['bars']}>
          {bars.map((bar) => (
            <div key={bar.startMs} className={styles['place']} title={hint(bar)}>
              <div
                className={styles['bar']}
                data-grown={bar.savedBytes < 0}
                data-empty={bar.savedBytes === 0}
                style={{
                  height: share(Math.abs(bar.savedBytes)),
                  insetBlockEnd: share(bottom + Math.min(0, bar.savedBytes)),
                }}
              />
            </div>
          ))}
        </div>
      </div>
      <div className={styles['dates']}>
        {bars.map(({ startMs }, index) => (
          <span key={startMs} className={styles['date']}>
            {(bars.length - 1 - index) % dateEvery[span] === 0 ? formatShortDay(startMs) : ''}
          </span>
        ))}
      </div>
    </div>
  )
}

function hint({ startMs, savedBytes, jobs }: Bar): string {
  return historyViewText().savings.bar(formatShortDay(startMs), savedText(savedBytes), jobs)
}

/** The picture in words. */
function summary(bars: readonly Bar[], span: Span): string {
  const text = historyViewText().savings
  const done = bars.filter(({ jobs }) => jobs > 0)
  if (done.length === 0) return text.noneInSpan
  const total = done.reduce((sum, bar) => sum + bar.savedBytes, 0)
  const best = done.reduce((one, other) => (other.savedBytes > one.savedBytes ? other : one))
  const say = span === 'days' ? text.ofDays : text.ofWeeks
  return say(savedText(total), formatShortDay(best.startMs), savedText(best.savedBytes))
}
