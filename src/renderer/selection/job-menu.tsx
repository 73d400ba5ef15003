// What can be done with the selected jobs, at the pointer or the row: one menu for one job and for many.
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Menu } from '@base-ui/react/menu'
import {
  ArrowDownToLine,
  ArrowUpToLine,
  Ban,
  Copy,
  FolderOpen,
  Info,
  Pause,
  Play,
  RotateCcw,
  SquareArrowOutUpRight,
  X,
  type LucideIcon,
} from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { JobView } from '../../shared/job.ts'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ChangeMenus } from './change-menus.tsx'
import styles from './job-menu.module.css'
import type { MenuPlace } from './menu-store.ts'
import { reachOf, type BulkAction } from './selected-jobs.ts'
import { useMoveToEnds } from './use-move-to-ends.ts'
import { useSelectedJobs } from './use-selection.ts'

const actions = () => queueViewText().actions

export function JobMenu({ place }: { readonly place: MenuPlace | null }) {
  const { jobMenu } = useWindowModel()
  // While it fades out it stays where it was.
  const [kept, setKept] = useState(place)
  if (place !== null && place !== kept) setKept(place)
  const anchor = useMemo(() => anchorOf(kept), [kept])
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root
        open={place !== null}
        modal={false}
        onOpenChange={(open) => {
          if (!open) jobMenu.set(null)
        }}
      >
        <Menu.Portal>
          <Menu.Positioner
            className={styles['positioner']}
            anchor={anchor}
            align="start"
            sideOffset={2}
            collisionPadding={8}
          >
            <Actions opener={kept?.opener ?? null} />
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  )
}

function anchorOf(place: MenuPlace | null) {
  const point = place?.point
  if (point === undefined) return place?.opener ?? null
  return { getBoundingClientRect: () => DOMRect.fromRect(point) }
}

function Actions({ opener }: { readonly opener: HTMLElement | null }) {
  const model = useWindowModel()
  const jobs = useSelectedJobs()
  const reach = useMemo(() => reachOf(jobs), [jobs])
  const moveTo = useMoveToEnds()
  const [first] = jobs
  if (first === undefined) return null
  const one = jobs.length === 1

  function bulk(action: BulkAction, word: string, sign: LucideIcon, act: () => void) {
    const ids = reach[action]
    if (ids.length === 0) return null
    const label = ids.length === jobs.length ? word : queueViewText().partly(word, ids.length)
    return (
      <Item sign={sign} onClick={act}>
        {label}
      </Item>
    )
  }

  return (
    <Menu.Popup
      className={styles['popup']}
      aria-label={queueViewText().menuLabel(jobs.length)}
      finalFocus={() => opener ?? undefined}
    >
      {one && (
        <>
          <Item sign={Info} onClick={() => model.detail.show(first.id)}>
            {actions().details}
          </Item>
          <Item sign={SquareArrowOutUpRight} onClick={() => model.open(first.id)}>
            {first.outputPath === null ? actions().openSource : actions().open}
          </Item>
          <Item sign={FolderOpen} onClick={() => model.reveal(first.id)}>
            {actions().reveal}
          </Item>
        </>
      )}
      <Item sign={Copy} onClick={() => model.copy(jobs.map(pathOf).join('\n'))}>
        {one ? actions().copyPath : actions().copyPaths}
      </Item>
      <Divider shown={reach.pause.length + reach.resume.length + reach.retry.length > 0} />
      {bulk('pause', actions().pause, Pause, () => model.pause(reach.pause))}
      {bulk('resume', actions().resume, Play, () => model.resume(reach.resume))}
      {bulk('retry', actions().retry, RotateCcw, () => model.retry(reach.retry))}
      {bulk('cancel', actions().cancel, Ban, () => model.cancel(reach.cancel))}
      <Divider shown={reach.move.length + reach.change.length > 0} />
      {bulk('move', actions().moveToTop, ArrowUpToLine, () => moveTo('top'))}
      {bulk('move', actions().moveToBottom, ArrowDownToLine, () => moveTo('bottom'))}
      {reach.change.length > 0 && <ChangeMenus jobs={jobs} ids={reach.change} />}
      <Divider shown={reach.remove.length > 0} />
      {bulk('remove', actions().remove, X, () => model.remove(reach.remove))}
    </Menu.Popup>
  )
}

const pathOf = ({ outputPath, inputPath }: JobView) => outputPath ?? inputPath

interface ItemProps {
  readonly sign: LucideIcon
  readonly onClick: () => void
  readonly children: ReactNode
}

function Item({ sign: Sign, onClick, children }: ItemProps) {
  return (
    <Menu.Item className={styles['item']} onClick={onClick}>
      <Sign size={15} aria-hidden />
      <span className={styles['word']}>{children}</span>
    </Menu.Item>
  )
}

function Divider({ shown }: { readonly shown: boolean }) {
  return shown ? <Menu.Separator className={styles['separator']} /> : null
}
