// What each preset saved, the most first; few presets save most of it, the rest is one line.
import { historyViewText } from '../../shared/strings/history-view.ts'
import { usePresetStore } from '../presets/use-presets.ts'
import styles from './preset-bars.module.css'
import { savedText } from './saved-text.ts'
import type { PresetSum } from './sum-savings.ts'

const shownPresets = 5

export function PresetBars({ sums }: { readonly sums: readonly PresetSum[] }) {
  const presets = usePresetStore()
  const isLong = sums.length > shownPresets
  const shown = isLong ? sums.slice(0, shownPresets - 1) : sums
  const rest = sums.slice(shown.length)
  const lines = shown.map(({ presetId, presetName, savedBytes }) => ({
    key: presetId,
    name: presets.find(presetId)?.name ?? presetName,
    savedBytes,
  }))
  if (rest.length > 0) {
    const name = historyViewText().savings.otherPresets(rest.length)
    lines.push({ key: ' ', name, savedBytes: rest.reduce((sum, one) => sum + one.savedBytes, 0) })
  }
  const most = Math.max(1, ...lines.map(({ savedBytes }) => Math.abs(savedBytes)))
  return (
    <ul className={styles['presets']}>
      {lines.map(({ key, name, savedBytes }) => (
        <li key={key} className={styles['preset']}>
          <bdi className={styles['name']}>{name}</bdi>
          <span className={styles['figure']}>{savedText(savedBytes)}</span>
          <span className={styles['track']} aria-hidden>
            <span
              className={styles['bar']}
              data-grown={savedBytes < 0}
              style={{ inlineSize: `${(100 * Math.abs(savedBytes)) / most}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
