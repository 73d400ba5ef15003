// Which jobs are shown, by state and preset, and how the finished ones are sorted.
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Menu } from '@base-ui/react/menu'
import { Check, ListFilter as FilterSign } from 'lucide-react'
import type { ReactNode } from 'react'
import { jobStates, type JobState } from '../../shared/job.ts'
import { formatCount } from '../../shared/strings/format.ts'
import { queueViewText } from '../../shared/strings/queue-view.ts'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { usePresets } from '../presets/use-presets.ts'
import { useCounts, useRows } from '../queue/use-queue.ts'
import styles from '../selection/job-menu.module.css'
import face from './filter-menu.module.css'
import type { FinishedOrder } from './list-filter.ts'
import { useFilter } from './use-filter.ts'

const text = () => queueViewText().find
const orders = ['added', 'time', 'size', 'name'] as const satisfies readonly FinishedOrder[]

export function FilterMenu() {
  const { filter } = useWindowModel()
  const { state, presetId, order } = useFilter()
  const chosen = Number(state !== null) + Number(presetId !== null) + Number(order !== 'added')
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root modal={false}>
        <Menu.Trigger
          render={<Button className={face['face']} data-chosen={chosen > 0} />}
          aria-label={text().filter}
        >
          <FilterSign size={15} aria-hidden />
          <span className={face['word']}>{text().filter}</span>
          {chosen > 0 && <span className={face['count']}>{formatCount(chosen)}</span>}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner
            className={styles['positioner']}
            align="end"
            sideOffset={4}
            collisionPadding={8}
          >
            <Menu.Popup className={styles['popup']}>
              <Menu.RadioGroup
                value={state}
                onValueChange={(next: JobState | null) => filter.change({ state: next })}
              >
                <Menu.GroupLabel className={styles['label']}>{text().state}</Menu.GroupLabel>
                <Choice value={null}>{text().anyState}</Choice>
                <States />
              </Menu.RadioGroup>
              <Menu.Separator className={styles['separator']} />
              <PresetChoice />
              <Menu.Separator className={styles['separator']} />
              <Menu.RadioGroup
                value={order}
                onValueChange={(next: FinishedOrder) => filter.change({ order: next })}
              >
                <Menu.GroupLabel className={styles['label']}>{text().order}</Menu.GroupLabel>
                {orders.map((one) => (
                  <Choice key={one} value={one}>
                    {text().orders[one]}
                  </Choice>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  )
}

/** Those that a job is in. */
function States() {
  const counts = useCounts()
  const { state } = useFilter()
  return jobStates
    .filter((one) => counts[one] > 0 || one === state)
    .map((one) => (
      <Choice key={one} value={one} count={counts[one]}>
        {windowText().states[one]}
      </Choice>
    ))
}

/** Of thirty presets a queue has a few. */
function PresetChoice() {
  const { filter } = useWindowModel()
  const { presetId } = useFilter()
  const presets = usePresets()
  const used = new Set(useRows().map((job) => job.presetId))
  if (presetId !== null) used.add(presetId)
  return (
    <Menu.RadioGroup
      value={presetId}
      onValueChange={(next: string | null) => filter.change({ presetId: next })}
    >
      <Menu.GroupLabel className={styles['label']}>{text().preset}</Menu.GroupLabel>
      <Choice value={null}>{text().anyPreset}</Choice>
      {presets
        .filter(({ id }) => used.has(id))
        .map(({ id, name }) => (
          <Choice key={id} value={id}>
            {name}
          </Choice>
        ))}
    </Menu.RadioGroup>
  )
}

interface ChoiceProps {
  readonly value: string | null
  readonly count?: number
  readonly children: ReactNode
}

function Choice({ value, count, children }: ChoiceProps) {
  return (
    <Menu.RadioItem value={value} closeOnClick className={styles['item']}>
      <span className={styles['sign']}>
        <Menu.RadioItemIndicator>
          <Check size={15} strokeWidth={2.5} aria-hidden />
        </Menu.RadioItemIndicator>
      </span>
      <span className={styles['word']}>{children}</span>
      {count !== undefined && <span className={styles['hint']}>{formatCount(count)}</span>}
    </Menu.RadioItem>
  )
}
