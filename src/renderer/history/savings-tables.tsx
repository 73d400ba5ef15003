// The same figures as tables, for whoever reads figures better than bars.
import { formatCount } from '../../shared/strings/format.ts'
import { historyViewText } from '../../shared/strings/history-view.ts'
import { formatShortDay } from '../format/day.ts'
import { usePresetStore } from '../presets/use-presets.ts'
import { savedText } from './saved-text.ts'
import styles from './savings-tables.module.css'
import type { Bar, PresetSum, Span, Sum } from './sum-savings.ts'

const text = () => historyViewText().savings

interface DayTableProps {
  readonly bars: readonly Bar[]
  readonly span: Span
}

/** The latest first; what had nothing is left out. */
export function DayTable({ bars, span }: DayTableProps) {
  const done = bars.filter(({ jobs }) => jobs > 0).reverse()
  if (done.length === 0) return <p className={styles['none']}>{text().noneInSpan}</p>
  const head = span === 'days' ? text().day : text().week
  return <SumTable head={head} rows={done} nameOf={({ startMs }) => formatShortDay(startMs)} />
}

export function PresetTable({ sums }: { readonly sums: readonly PresetSum[] }) {
  const presets = usePresetStore()
  return (
    <SumTable
      head={text().preset}
      rows={sums}
      nameOf={({ presetId, presetName }) => presets.find(presetId)?.name ?? presetName}
    />
  )
}

interface SumTableProps<Row extends Sum> {
  readonly head: string
  readonly rows: readonly Row[]
  readonly nameOf: (row: Row) => string
}

function SumTable<Row extends Sum>({ head, rows, nameOf }: SumTableProps<Row>) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{text().jobs}</th>
          <th scope="col">{text().saved}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={nameOf(row)}>
            <th scope="row">
              <bdi>{nameOf(row)}</bdi>
            </th>
            <td>{formatCount(row.jobs)}</td>
            <td>{savedText(row.savedBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
