// A file's size while it has a future; of a finished one what it became and what that saved.
import { memo } from 'react'
import type { JobView } from '../../shared/job.ts'
import { formatBytes } from '../../shared/strings/format.ts'
import { windowText } from '../../shared/strings/window.ts'
import { formatSizeChange } from '../format/figures.ts'
import styles from './size-figures.module.css'

type Sizes = Pick<JobView, 'state' | 'inputSizeBytes' | 'outputSizeBytes'>

export const SizeFigures = memo(function SizeFigures({ job }: { readonly job: Sizes }) {
  const { state, inputSizeBytes, outputSizeBytes } = job
  if (state === 'failed') return null
  if (state === 'cancelled')
    return <span className={styles['word']}>{windowText().states[state]}</span>
  const before = formatBytes(inputSizeBytes)
  if (outputSizeBytes === null) return <span className={styles['source']}>{before}</span>
  const smaller = outputSizeBytes < inputSizeBytes
  return (
    <span className={styles['change']}>
      <strong className={styles['share']} data-smaller={smaller}>
        {formatSizeChange(inputSizeBytes, outputSizeBytes)}
      </strong>
      <span className={styles['sizes']}>
        {windowText().row.sizeChange(before, formatBytes(outputSizeBytes))}
      </span>
    </span>
  )
})
