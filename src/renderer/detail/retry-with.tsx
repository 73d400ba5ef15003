// Tries a job again with another preset than the one that failed.
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Menu } from '@base-ui/react/menu'
import { ChevronDown } from 'lucide-react'
import type { JobId } from '../../shared/job.ts'
import { jobDetailText as text } from '../../shared/strings/job-detail.ts'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { shelvesOf } from '../presets/shelves.ts'
import { usePresets } from '../presets/use-presets.ts'
import styles from '../selection/job-menu.module.css'

export function RetryWith({ id }: { readonly id: JobId }) {
  const { retryWith } = useWindowModel()
  const shelves = shelvesOf(usePresets())
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root modal={false}>
        <Menu.Trigger render={<Button />}>
          {text().retryWith}
          <ChevronDown size={14} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={styles['positioner']} sideOffset={4} collisionPadding={8}>
            <Menu.Popup className={styles['popup']}>
              {shelves.map(({ group, presets }) => (
                <Menu.Group key={group}>
                  <Menu.GroupLabel className={styles['label']}>
                    {presetTerms().shelves[group]}
                  </Menu.GroupLabel>
                  {presets.map((preset) => (
                    <Menu.Item
                      key={preset.id}
                      className={styles['item']}
                      onClick={() => retryWith(id, preset.id)}
                    >
                      <span className={styles['word']}>{preset.name}</span>
                    </Menu.Item>
                  ))}
                </Menu.Group>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  )
}
