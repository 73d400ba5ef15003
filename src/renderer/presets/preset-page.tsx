// The frame of a page about one preset: its name, what can be done with it, and the way back.
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { presetsViewText } from '../../shared/strings/presets-view.ts'
import { Button } from '../controls/button.tsx'
import { ViewHeading } from '../shell/view-heading.tsx'
import styles from './preset-page.module.css'

interface PresetPageProps {
  readonly title: string
  readonly note?: string
  readonly actions: ReactNode
  /** Only words: lines must not become too long. */
  readonly narrow?: boolean
  readonly onBack: () => void
  readonly children: ReactNode
}

export function PresetPage(props: PresetPageProps) {
  const { title, note, actions, narrow = false, onBack, children } = props
  return (
    <main className={styles['scroller']}>
      <div className={styles['column']} data-narrow={narrow}>
        <header className={styles['head']}>
          <Button
            weight="quiet"
            square
            aria-label={presetsViewText().page.back}
            title={presetsViewText().page.back}
            onClick={onBack}
          >
            <ArrowLeft size={18} aria-hidden />
          </Button>
          <div className={styles['title']}>
            <ViewHeading>{title}</ViewHeading>
            {note !== undefined && <p className={styles['note']}>{note}</p>}
          </div>
          <div className={styles['actions']}>{actions}</div>
        </header>
        {children}
      </div>
    </main>
  )
}
