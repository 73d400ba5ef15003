// Finds jobs by name and folder, and shows those of a state or preset alone. There once the list is longer
// than a look takes, or when it is asked for.
import { Search, X } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, type KeyboardEvent } from 'react'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { Button } from '../controls/button.tsx'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { useGroups } from '../queue/use-queue.ts'
import styles from './find-bar.module.css'
import { showsAll } from './list-filter.ts'
import { useFilter, useShownGroups } from './use-filter.ts'

const FilterMenu = lazy(async () => ({
  default: (await import('./filter-menu.tsx')).FilterMenu,
}))

const text = () => queueViewText().find
/** About what fits a window. */
const shortList = 10
/** Whoever types is not read to meanwhile. */
const quietMs = 900

export function FindBar() {
  const { filter } = useWindowModel()
  const { active, waiting, finished } = useGroups()
  const { text: sought } = useFilter()
  const wanted = useObservable(filter.open)
  const narrowed = !showsAll(useFilter())
  const field = useRef<HTMLInputElement>(null)
  useFoundAnnouncement()
  useEffect(() => {
    if (wanted) field.current?.focus()
  }, [wanted])

  const long = active.length + waiting.length + finished.length > shortList
  if (!long && !wanted && !narrowed) return null

  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (sought !== '') filter.change({ text: '' })
      else {
        filter.reset()
        focusList()
      }
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      focusList()
    }
  }

  return (
    <search className={styles['bar']} aria-label={text().label}>
      <div className={styles['line']}>
        <label className={styles['field']}>
          <Search size={15} aria-hidden />
          <input
            ref={field}
            data-find
            type="text"
            aria-label={text().search}
            placeholder={text().search}
            spellCheck={false}
            value={sought}
            onChange={({ target }) => filter.change({ text: target.value })}
            onKeyDown={pressed}
          />
          {sought !== '' && (
            <Button
              weight="quiet"
              square
              className={styles['clear']}
              aria-label={text().clear}
              title={text().clear}
              onClick={() => {
                filter.change({ text: '' })
                field.current?.focus()
              }}
            >
              <X size={14} aria-hidden />
            </Button>
          )}
        </label>
        <Suspense fallback={<Button>{text().filter}</Button>}>
          <FilterMenu />
        </Suspense>
      </div>
    </search>
  )
}

function focusList(): void {
  document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]')?.focus()
}

/** How many there are, once typing pauses. */
function useFoundAnnouncement(): void {
  const { announcer } = useWindowModel()
  const { groups, narrowed } = useShownGroups()
  const { text: sought } = useFilter()
  const count = useRef(0)
  useEffect(() => {
    count.current = groups.active.length + groups.waiting.length + groups.finished.length
  }, [groups])
  useEffect(() => {
    if (!narrowed || sought === '') return
    const timer = setTimeout(() => announcer.say(text().found(count.current)), quietMs)
    return () => clearTimeout(timer)
  }, [announcer, narrowed, sought])
}
