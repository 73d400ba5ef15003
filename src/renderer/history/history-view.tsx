// What was done, found by words and outcome, and what it all saved. Kept up to date while it is open.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { historyViewText as text } from '../../shared/strings/history-view.ts'
import { Segments } from '../controls/inputs.tsx'
import { NothingHere } from '../controls/nothing-here.tsx'
import { SearchField } from '../controls/search-field.tsx'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ViewHeading } from '../shell/view-heading.tsx'
import { ClearHistory } from './clear-history.tsx'
import { HistoryList } from './history-list.tsx'
import styles from './history-view.module.css'
import { SavingsPanel } from './savings-panel.tsx'

const outcomes = ['all', 'completed', 'failed', 'cancelled'] as const

export function HistoryView() {
  const { history } = useWindowModel()
  const shown = useObservable(history)
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => history.watch(), [history])
  const wish = shown?.wish
  const answered = useRef(wish)
  useLayoutEffect(() => {
    if (answered.current === wish) return
    answered.current = wish
    // Another question: its answer is read from the beginning.
    if (scroller.current !== null) scroller.current.scrollTop = 0
  }, [wish])

  const narrowed = shown !== null && (shown.wish.text !== '' || shown.wish.outcome !== null)
  const isEmpty = shown !== null && shown.entries.length === 0
  const isNew = isEmpty && !narrowed && shown.savings.length === 0
  return (
    <main ref={scroller} className={styles['scroller']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <ViewHeading>{text().title}</ViewHeading>
          {!isNew && (
            <>
              <HistorySearch />
              <OutcomeChoice />
              <ClearHistory disabled={isEmpty && !narrowed} />
            </>
          )}
        </header>
        {shown !== null && (
          <>
            {!isNew && !narrowed && (
              <SavingsPanel savings={shown.savings} askedAtMs={shown.askedAtMs} />
            )}
            <p role="status" className={styles['unseen']}>
              {narrowed ? text().found(shown.entries.length, shown.next !== null) : ''}
            </p>
            {isEmpty ? (
              <NothingHere {...text()[narrowed ? 'nothingFound' : isNew ? 'empty' : 'cleared']} />
            ) : (
              <HistoryList shown={shown} scroller={scroller} />
            )}
          </>
        )}
      </div>
    </main>
  )
}

function HistorySearch() {
  const { history } = useWindowModel()
  const [typed, setTyped] = useState(history.wished.current().text)
  return (
    <SearchField
      className={styles['search']}
      label={text().search}
      clearLabel={text().clearSearch}
      typed={typed}
      onTyped={(sought) => {
        setTyped(sought)
        history.wish({ text: sought })
      }}
    />
  )
}

function OutcomeChoice() {
  const { history } = useWindowModel()
  const { outcome } = useObservable(history.wished)
  return (
    <>
      <span id="history-outcome-label" hidden>
        {text().outcome}
      </span>
      <Segments
        control={{
          id: 'history-outcome',
          'aria-labelledby': 'history-outcome-label',
          'aria-describedby': undefined,
          'aria-invalid': false,
        }}
        value={outcome ?? 'all'}
        choices={outcomes.map((value) => ({ value, label: text().outcomes[value] }))}
        onValue={(value) => history.wish({ outcome: value === 'all' ? null : value })}
      />
    </>
  )
}
