// All presets on their shelves, and a search through them.
import { Plus, Upload } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { presetsViewText as text } from '../../shared/strings/presets-view.ts'
import { Button } from '../controls/button.tsx'
import { NothingHere } from '../controls/nothing-here.tsx'
import { SearchField } from '../controls/search-field.tsx'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ViewHeading } from '../shell/view-heading.tsx'
import styles from './gallery.module.css'
import { ImportReport } from './import-report.tsx'
import { PresetCard } from './preset-card.tsx'
import { searchPresets } from './search-presets.ts'
import { shelfSigns } from './shelf-signs.ts'
import { shelvesOf, type Shelf } from './shelves.ts'
import { useCardKeys } from './use-card-keys.ts'
import { usePresets } from './use-presets.ts'

export function Gallery() {
  const { presetDesk, settings } = useWindowModel()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed)
  const found = searchPresets(usePresets(), sought)
  const shelves = shelvesOf(found)
  const chosen = useObservable(settings)?.presetId
  const keys = useCardKeys(
    chosen,
    shelves.flatMap((shelf) => shelf.presets),
  )
  const report = useObservable(presetDesk.imported)
  return (
    <main className={styles['scroller']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <ViewHeading>{text().title}</ViewHeading>
          <SearchField
            className={styles['search']}
            label={text().search}
            clearLabel={text().clearSearch}
            typed={typed}
            onTyped={setTyped}
          />
          <div className={styles['ways']}>
            <Button
              shrinks="narrow"
              aria-label={text().import}
              title={text().importHint}
              onClick={() => void presetDesk.importFile(null)}
            >
              <Upload size={16} aria-hidden />
              <span>{text().import}</span>
            </Button>
            <Button
              weight="primary"
              shrinks="tiny"
              aria-label={text().create}
              onClick={presetDesk.startNew}
            >
              <Plus size={17} aria-hidden />
              <span>{text().create}</span>
            </Button>
          </div>
        </header>
        {report !== null && <ImportReport report={report} />}
        <p role="status" className={styles['unseen']}>
          {sought === '' ? '' : text().found(found.length)}
        </p>
        {shelves.length === 0 && <NothingHere {...text().nothingFound} />}
        <div {...keys.container}>
          {shelves.map((shelf) => (
            <ShelfOfCards key={shelf.group} shelf={shelf} active={keys.active} chosen={chosen} />
          ))}
        </div>
      </div>
    </main>
  )
}

interface ShelfProps {
  readonly shelf: Shelf
  /** The card in the Tab order. */
  readonly active: string | undefined
  readonly chosen: string | undefined
}

function ShelfOfCards({ shelf: { group, presets }, active, chosen }: ShelfProps) {
  const { presetDesk } = useWindowModel()
  const Sign = shelfSigns[group]
  const id = `shelf-${group}`
  return (
    <section aria-labelledby={id} className={styles['shelf']}>
      <div className={styles['shelfHead']}>
        <Sign size={17} aria-hidden />
        <h2 id={id}>{presetTerms().shelves[group]}</h2>
        <p>{presetTerms().shelfHints[group]}</p>
        {group === 'own' && (
          <Button
            weight="quiet"
            onClick={() => void presetDesk.exportFile(presets.map((preset) => preset.id))}
          >
            {text().exportOwn}
          </Button>
        )}
      </div>
      <ul className={styles['cards']}>
        {presets.map((preset) => (
          <PresetCard
            key={preset.id}
            preset={preset}
            reachable={preset.id === active}
            chosen={preset.id === chosen}
          />
        ))}
      </ul>
    </section>
  )
}
