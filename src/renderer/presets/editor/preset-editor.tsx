// A preset of a person's own, being made or changed: every choice at the left, what it means at the right.
import { useState } from 'react'
import { presetTerms } from '../../../shared/strings/preset-terms.ts'
import { presetsViewText } from '../../../shared/strings/presets-view.ts'
import type { Preset } from '../../../shared/presets.ts'
import { Button } from '../../controls/button.tsx'
import { FieldProblems } from '../../controls/field-problems.ts'
import { Question } from '../../controls/question.tsx'
import { useWindowModel } from '../../model/use-window-model.ts'
import { InWords } from '../in-words.tsx'
import { DuplicateButton, ExportButton, RemoveButton, UseButton } from '../preset-actions.tsx'
import { isChanged, type Draft } from '../preset-desk.ts'
import { presetFacts } from '../preset-facts.ts'
import { PresetPage } from '../preset-page.tsx'
import { AboutSection } from './about-section.tsx'
import { PictureSection } from './picture-section.tsx'
import styles from './preset-editor.module.css'
import { ProblemSummary } from './problem-summary.tsx'
import { ShapeSection } from './shape-section.tsx'
import { SoundSection } from './sound-section.tsx'
import { SubtitleSection } from './subtitle-section.tsx'

const text = () => presetsViewText().editor

export function PresetEditor({ draft }: { readonly draft: Draft }) {
  const { presetDesk, announcer } = useWindowModel()
  const [leaving, setLeaving] = useState(false)
  const { id, before, preset, problems } = draft
  const changed = isChanged(draft)

  const leave = (): void => {
    if (changed) setLeaving(true)
    else presetDesk.showGallery()
  }
  const save = async (): Promise<void> => {
    setLeaving(false)
    if (await presetDesk.save()) announcer.say(text().saved(preset.name))
    else focusFirstProblem()
  }

  return (
    <FieldProblems value={problems}>
      <PresetPage
        title={id === null ? text().newTitle : before.name}
        {...(changed ? { note: text().unsaved } : {})}
        onBack={leave}
        actions={
          <>
            <Button onClick={leave}>{text().cancel}</Button>
            <Button weight="primary" disabled={id !== null && !changed} onClick={() => void save()}>
              {text().save}
            </Button>
          </>
        }
      >
        <div className={styles['columns']}>
          <form
            className={styles['form']}
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <p className={styles['brief']}>{brief(preset)}</p>
            <ProblemSummary />
            <AboutSection preset={preset} />
            <PictureSection preset={preset} />
            <ShapeSection preset={preset} />
            <SoundSection preset={preset} />
            <SubtitleSection preset={preset} />
            {/* Return saves from every field. */}
            <button type="submit" hidden />
          </form>
          <aside className={styles['aside']} aria-label={presetsViewText().page.inWords}>
            <h2 className={styles['asideTitle']}>{presetsViewText().page.inWords}</h2>
            <InWords preset={preset} />
            {id !== null && !changed && (
              <div className={styles['more']}>
                <UseButton preset={before} />
                <DuplicateButton preset={before} />
                <ExportButton preset={before} />
                <RemoveButton preset={before} />
              </div>
            )}
          </aside>
        </div>
      </PresetPage>
      {leaving && (
        <Question
          title={presetsViewText().leaving.title}
          text={presetsViewText().leaving.text}
          answers={[
            {
              label: presetsViewText().leaving.discard,
              weight: 'danger',
              act: presetDesk.showGallery,
            },
            { label: presetsViewText().leaving.save, weight: 'primary', act: () => void save() },
          ]}
          cancel={{ label: presetsViewText().leaving.cancel, act: () => setLeaving(false) }}
        />
      )}
    </FieldProblems>
  )
}

/** Where there is no room beside the form for all the words. */
function brief(preset: Preset): string {
  return [presetTerms().containers[preset.container], ...presetFacts(preset)].join(' · ')
}

/** After the next paint, when the fields know that they are wrong. */
function focusFirstProblem(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
