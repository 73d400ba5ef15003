// What a file of presets brought, and every setting in it that could not be taken over.
import { FileCheck2, X } from 'lucide-react'
import { presetWords } from '../../shared/strings/preset-words.ts'
import { describeUnmapped } from '../../shared/strings/presets.ts'
import { presetsViewText } from '../../shared/strings/presets-view.ts'
import type { PresetImport, Unmapped } from '../../shared/preset-import.ts'
import { Button } from '../controls/button.tsx'
import { splitPath } from '../format/path.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './import-report.module.css'

const text = () => presetsViewText().report

export function ImportReport({ report }: { readonly report: PresetImport }) {
  const { presetDesk } = useWindowModel()
  const { presets, unmapped, file } = report
  const names = presets.map(({ name }) => `“${name}”`)
  return (
    <section aria-label={text().label} className={styles['report']}>
      <FileCheck2 size={18} aria-hidden />
      <div role="status" className={styles['words']}>
        <p className={styles['title']}>
          {names.length === 0 ? text().nothing : text().imported(presetWords().list(names))}
        </p>
        <p className={styles['file']}>{splitPath(file).name}</p>
        {unmapped.length === 0 ? (
          <p>{text().whole}</p>
        ) : (
          <details open={unmapped.length <= 12}>
            <summary>{text().unmapped(unmapped.length)}</summary>
            <ul className={styles['settings']}>
              {unmapped.map((each) => (
                <Setting key={`${each.preset} ${each.setting}`} unmapped={each} />
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button weight="quiet" square aria-label={text().close} onClick={presetDesk.closeReport}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
}

function Setting({ unmapped }: { readonly unmapped: Unmapped }) {
  const { preset, setting, value } = unmapped
  return (
    <li>
      <span className={styles['setting']}>
        {preset !== '' && `${preset}: `}
        <code>{value === '' ? setting : `${setting} = ${value}`}</code>
      </span>{' '}
      <span className={styles['why']}>{describeUnmapped(unmapped)}</span>
    </li>
  )
}
