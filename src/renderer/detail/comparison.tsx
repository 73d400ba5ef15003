// Before and after: one picture over the other, parted by a line that is dragged or moved by key.
import { Columns2 } from 'lucide-react'
import { useState } from 'react'
import { isFinal, type JobView } from '../../shared/job.ts'
import { formatDuration } from '../../shared/strings/format.ts'
import { jobDetailText } from '../../shared/strings/job-detail.ts'
import { Button } from '../controls/button.tsx'
import styles from './comparison.module.css'
import { Section } from './section.tsx'
import { useComparison } from './use-comparison.ts'

const text = () => jobDetailText().comparison

/** A third of the way in: few films begin with what is typical of them. */
const firstPosition = 1 / 3

export function BeforeAndAfter({ job }: { readonly job: JobView }) {
  const { pictures, busy, look } = useComparison(job.id)
  const [split, setSplit] = useState(50)
  const [position, setPosition] = useState(firstPosition)
  if (!canBeCompared(job)) return null
  return (
    <Section title={text().title}>
      {pictures === null ? (
        <Button disabled={busy} onClick={() => look(position)}>
          <Columns2 size={15} aria-hidden />
          {busy ? text().looking : text().compare}
        </Button>
      ) : (
        <figure className={styles['figure']} aria-busy={busy}>
          <div className={styles['frame']}>
            <img className={styles['picture']} src={pictures.before} alt={text().before} />
            <img
              className={styles['picture']}
              src={pictures.after}
              alt={text().after}
              style={{ clipPath: `inset(0 0 0 ${split}%)` }}
            />
            <span className={styles['line']} style={{ left: `${split}%` }} aria-hidden />
            <span className={styles['before']} aria-hidden>
              {text().before}
            </span>
            <span className={styles['after']} aria-hidden>
              {text().after}
            </span>
            <input
              className={styles['handle']}
              type="range"
              min={0}
              max={100}
              value={split}
              aria-label={text().split}
              onChange={({ target }) => setSplit(Number(target.value))}
            />
          </div>
          <label className={styles['moment']}>
            <span>{text().moment}</span>
            <input
              className={styles['slider']}
              type="range"
              min={0}
              max={1}
              step={0.01}
              value={position}
              onChange={({ target }) => {
                setPosition(Number(target.value))
                look(Number(target.value))
              }}
            />
            <output className={styles['time']}>{formatDuration(pictures.seconds * 1000)}</output>
          </label>
        </figure>
      )}
    </Section>
  )
}

/** Where the finished file took its source's place there is nothing left to compare it with. */
function canBeCompared({ state, facts, inputPath, outputPath }: JobView): boolean {
  const isMade = isFinal(state) && outputPath !== null && outputPath !== inputPath
  return isMade && facts !== null && facts.videoCodec !== null
}
