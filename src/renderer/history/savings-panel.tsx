// What all the work saved: a sum, its days or weeks, and what each preset had of it.
import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useId, useState } from 'react'
import type { DaySaving } from '../../shared/history.ts'
import { formatBytes } from '../../shared/strings/format.ts'
import { historyViewText } from '../../shared/strings/history-view.ts'
import { Button } from '../controls/button.tsx'
import { Segments } from '../controls/inputs.tsx'
import { DayChart } from './day-chart.tsx'
import { PresetBars } from './preset-bars.tsx'
import styles from './savings-panel.module.css'
import { DayTable, PresetTable } from './savings-tables.tsx'
import { barsUntil, sumByPreset, sumOf, type Span } from './sum-savings.ts'

const text = () => historyViewText().savings

interface SavingsPanelProps {
  readonly savings: readonly DaySaving[]
  /** The last bar's day. A day that begins while the view is open has none until something is done in it. */
  readonly askedAtMs: number
}

export function SavingsPanel({ savings, askedAtMs }: SavingsPanelProps) {
  const [span, setSpan] = useState<Span>('days')
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const total = sumOf(savings)
  const bars = barsUntil(savings, span, askedAtMs)
  const presets = sumByPreset(savings)
  const wayOut = asTable ? text().asPicture : text().asTable
  const Sign = asTable ? ChartNoAxesColumn : Table2
  return (
    <section className={styles['panel']} aria-labelledby={`${id}-title`}>
      <div className={styles['head']}>
        <div className={styles['sum']}>
          <h2 id={`${id}-title`} className={styles['label']}>
            {total.savedBytes < 0 ? text().grown : text().title}
          </h2>
          <p className={styles['total']} data-saved={total.savedBytes}>
            {formatBytes(Math.abs(total.savedBytes))}
          </p>
          <p className={styles['of']}>
            {text().of(
              total.jobs,
              formatBytes(total.inputSizeBytes),
              formatBytes(total.outputSizeBytes),
            )}
          </p>
        </div>
        <div className={styles['ways']}>
          <Segments
            control={{
              id: `${id}-span`,
              'aria-labelledby': `${id}-span-label`,
              'aria-describedby': undefined,
              'aria-invalid': false,
            }}
            value={span}
            choices={(['days', 'weeks'] as const).map((value) => ({
              value,
              label: text().spans[value],
            }))}
            onValue={setSpan}
          />
          <span id={`${id}-span-label`} hidden>
            {text().span}
          </span>
          <Button
            weight="quiet"
            square
            aria-label={wayOut}
            title={wayOut}
            onClick={() => setAsTable(!asTable)}
          >
            <Sign size={16} aria-hidden />
          </Button>
        </div>
      </div>
      <div className={styles['body']}>
        <div className={styles['part']}>
          <h3 className={styles['label']}>{span === 'days' ? text().byDay : text().byWeek}</h3>
          {asTable ? <DayTable bars={bars} span={span} /> : <DayChart bars={bars} span={span} />}
        </div>
        <div className={styles['part']}>
          <h3 className={styles['label']}>
            {text().byPreset}
            <span className={styles['note']}>{text().allTime}</span>
          </h3>
          {asTable ? <PresetTable sums={presets} /> : <PresetBars sums={presets} />}
        </div>
      </div>
    </section>
  )
}
