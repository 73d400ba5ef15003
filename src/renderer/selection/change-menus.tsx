// Another preset or another destination for jobs that wait.
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronRight, FolderOutput, FolderSearch, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JobId, JobView } from '../../shared/job.ts'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { folderName } from '../format/path.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { shelvesOf } from '../presets/shelves.ts'
import { usePresets } from '../presets/use-presets.ts'
import styles from './job-menu.module.css'

interface ChangeMenusProps {
  readonly jobs: readonly JobView[]
  /** Those of them that can be changed. */
  readonly ids: readonly JobId[]
}

const actions = () => queueViewText().actions

export function ChangeMenus({ jobs, ids }: ChangeMenusProps) {
  const label = (word: string) =>
    ids.length === jobs.length ? word : queueViewText().partly(word, ids.length)
  return (
    <>
      <Submenu
        sign={<SlidersHorizontal size={15} aria-hidden />}
        label={label(actions().changePreset)}
      >
        <PresetItems ids={ids} current={common(jobs, ({ presetId }) => presetId)} />
      </Submenu>
      <Submenu
        sign={<FolderOutput size={15} aria-hidden />}
        label={label(actions().changeDestination)}
      >
        <DestinationItems ids={ids} />
      </Submenu>
    </>
  )
}

/** What all of them have; null when they differ. */
function common<T>(jobs: readonly JobView[], of: (job: JobView) => T): T | null {
  const [first] = jobs
  if (first === undefined) return null
  return jobs.every((job) => of(job) === of(first)) ? of(first) : null
}

interface SubmenuProps {
  readonly sign: ReactNode
  readonly label: string
  readonly children: ReactNode
}

function Submenu({ sign, label, children }: SubmenuProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={styles['item']}>
        {sign}
        <span className={styles['word']}>{label}</span>
        <ChevronRight size={15} aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['positioner']} sideOffset={-2} collisionPadding={8}>
          <Menu.Popup className={styles['popup']}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}

interface PresetItemsProps {
  readonly ids: readonly JobId[]
  readonly current: string | null
}

function PresetItems({ ids, current }: PresetItemsProps) {
  const { changePreset } = useWindowModel()
  return shelvesOf(usePresets()).map(({ group, presets }) => (
    <Menu.Group key={group}>
      <Menu.GroupLabel className={styles['label']}>{presetTerms().shelves[group]}</Menu.GroupLabel>
      {presets.map(({ id, name }) => (
        <Menu.Item key={id} className={styles['item']} onClick={() => changePreset(ids, id)}>
          <span className={styles['sign']}>
            {id === current && <Check size={15} strokeWidth={2.5} aria-hidden />}
          </span>
          <span className={styles['word']}>{name}</span>
        </Menu.Item>
      ))}
    </Menu.Group>
  ))
}

function DestinationItems({ ids }: { readonly ids: readonly JobId[] }) {
  const { changeDestination, chooseDestinationOf, settings } = useWindowModel()
  const chosen = useObservable(settings)?.destinationDir ?? null
  return (
    <>
      <Menu.Item className={styles['item']} onClick={() => changeDestination(ids, null)}>
        <span className={styles['word']}>{actions().besideSource}</span>
      </Menu.Item>
      {chosen !== null && (
        <Menu.Item className={styles['item']} onClick={() => changeDestination(ids, chosen)}>
          <span className={styles['word']}>{folderName(chosen)}</span>
        </Menu.Item>
      )}
      <Menu.Separator className={styles['separator']} />
      <Menu.Item className={styles['item']} onClick={() => void chooseDestinationOf(ids)}>
        <FolderSearch size={15} aria-hidden />
        <span className={styles['word']}>{actions().chooseFolder}</span>
      </Menu.Item>
    </>
  )
}
