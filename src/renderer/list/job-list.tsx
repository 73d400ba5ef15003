// The queue on screen, and what belongs to it: finding, acting on what is selected, looking closer.
import { lazy, Suspense, useState } from 'react'
import { FindBar } from '../filter/find-bar.tsx'
import { NothingFound } from '../filter/nothing-found.tsx'
import { useShownGroups } from '../filter/use-filter.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { BulkBar } from '../selection/bulk-bar.tsx'
import { useNarrow } from '../detail/use-narrow.ts'
import styles from './job-list.module.css'
import { RowGrid } from './row-grid.tsx'

/** Fetched when first needed: most starts show the list and nothing else. */
const JobMenu = lazy(async () => ({
  default: (await import('../selection/job-menu.tsx')).JobMenu,
}))
const JobDetailPanel = lazy(async () => ({
  default: (await import('../detail/job-detail-panel.tsx')).JobDetailPanel,
}))

export function JobList() {
  const { detail, jobMenu } = useWindowModel()
  const looksAt = useObservable(detail)
  const menu = useObservable(jobMenu)
  const [menuNeeded, setMenuNeeded] = useState(false)
  if (menu !== null && !menuNeeded) setMenuNeeded(true)
  const isSheet = useNarrow() && looksAt !== null
  const { groups, narrowed } = useShownGroups()
  const found = groups.active.length + groups.waiting.length + groups.finished.length

  return (
    <div className={styles['view']}>
      {/* Below a sheet nothing can be reached. */}
      <div className={styles['pane']} inert={isSheet}>
        <FindBar />
        {narrowed && found === 0 ? (
          <NothingFound />
        ) : (
          <RowGrid groups={groups} narrowed={narrowed} />
        )}
        <BulkBar />
      </div>
      <Suspense>
        {looksAt !== null && <JobDetailPanel id={looksAt} />}
        {menuNeeded && <JobMenu place={menu} />}
      </Suspense>
    </div>
  )
}
