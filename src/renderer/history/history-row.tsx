// One end: which file, with which preset, when, what came of it, and doing it again.
import { FolderOpen, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { historyViewText } from '../../shared/strings/history-view.ts'
import { Button } from '../controls/button.tsx'
import { formatTime } from '../format/day.ts'
import { splitPath } from '../format/path.ts'
import { FileFolder, FileName } from '../list/file-line.tsx'
import { SizeFigures } from '../list/size-figures.tsx'
import { StateIcon } from '../list/state-icon.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { usePresetName } from '../presets/use-presets.ts'
import styles from './history-row.module.css'

export const HistoryRow = memo(function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  const { outcome, inputPath, error, finishedAtMs } = entry
  const preset = usePresetName(entry.presetId, entry.presetName)
  const file = entry.outputPath ?? inputPath
  return (
    <div className={styles['row']} data-outcome={outcome}>
      <div className={styles['icon']}>
        <StateIcon state={outcome} />
        <span className={styles['unseen']}>{historyViewText().outcomes[outcome]}</span>
      </div>
      <div className={styles['main']}>
        <FileName path={inputPath} />
        <p className={styles['facts']}>
          <time dateTime={new Date(finishedAtMs).toISOString()}>{formatTime(finishedAtMs)}</time>
          <bdi className={styles['preset']}>{preset}</bdi>
          <FileFolder path={file} />
        </p>
      </div>
      <div className={styles['figures']}>
        <SizeFigures job={{ ...entry, state: outcome }} />
      </div>
      <Actions entry={entry} />
      {error !== null && <p className={styles['error']}>{describeError(error).message}</p>}
    </div>
  )
})

function Actions({ entry: { id, inputPath } }: { readonly entry: HistoryEntry }) {
  const { command, notices, view } = useWindowModel()
  const { name } = splitPath(inputPath)
  const { row, queuedAgain } = historyViewText()

  async function runAgain(): Promise<void> {
    const job = await command('history.runAgain', { id })
    if (job === null) return
    notices.add({
      message: queuedAgain.message(name),
      remedy: queuedAgain.remedy,
      action: { label: queuedAgain.show, act: () => view.open('queue') },
    })
  }

  return (
    <div className={styles['actions']}>
      <Button
        weight="quiet"
        square
        aria-label={row.action(row.runAgain, name)}
        title={row.runAgain}
        onClick={() => void runAgain()}
      >
        <RotateCcw size={16} aria-hidden />
      </Button>
      <Button
        weight="quiet"
        square
        aria-label={row.action(row.reveal, name)}
        title={row.reveal}
        onClick={() => void command('history.reveal', { id })}
      >
        <FolderOpen size={16} aria-hidden />
      </Button>
    </div>
  )
}
