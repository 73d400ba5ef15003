// A preset that comes with Reelmill: to be read, used and copied, not to be changed.
import { Lock } from 'lucide-react'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { presetsViewText as text } from '../../shared/strings/presets-view.ts'
import type { Preset } from '../../shared/presets.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { InWords } from './in-words.tsx'
import styles from './look-inside.module.css'
import { DuplicateButton, ExportButton, UseButton } from './preset-actions.tsx'
import { presetFacts } from './preset-facts.ts'
import { PresetPage } from './preset-page.tsx'

export function LookInside({ preset }: { readonly preset: Preset }) {
  const { presetDesk } = useWindowModel()
  return (
    <PresetPage
      narrow
      title={preset.name}
      onBack={presetDesk.showGallery}
      actions={
        <>
          <UseButton preset={preset} />
          <ExportButton preset={preset} />
          <DuplicateButton preset={preset} />
        </>
      }
    >
      <p className={styles['purpose']}>{preset.purpose}</p>
      <ul className={styles['facts']}>
        {[presetTerms().containers[preset.container], ...presetFacts(preset)].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <section className={styles['words']} aria-label={text().page.inWords}>
        <InWords preset={preset} />
      </section>
      <p className={styles['fixed']}>
        <Lock size={15} aria-hidden />
        {text().page.builtIn}
      </p>
    </PresetPage>
  )
}
