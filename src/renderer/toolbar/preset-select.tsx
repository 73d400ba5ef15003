// The choice of preset, with what each is good for.
import { Select } from '@base-ui/react/select'
import { Check } from 'lucide-react'
import type { Settings } from '../../shared/settings.ts'
import { windowText } from '../../shared/strings/window.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { presetLines } from '../presets/preset-list.ts'
import { ChooserFace } from './chooser-face.tsx'
import { chosenPreset } from './chosen-text.ts'
import styles from './choice-list.module.css'

interface PresetSelectProps {
  readonly settings: Settings
  readonly openAtOnce: boolean
}

export function PresetSelect({ settings, openAtOnce }: PresetSelectProps) {
  const model = useWindowModel()
  return (
    <Select.Root
      value={settings.presetId}
      defaultOpen={openAtOnce}
      modal={false}
      onValueChange={(presetId) => {
        if (presetId !== null) void model.settings.change({ presetId })
      }}
    >
      <Select.Trigger
        data-chooser="preset"
        render={<ChooserFace caption={windowText.toolbar.preset} chosen={chosenPreset(settings)} />}
      />
      <Select.Portal>
        <Select.Positioner
          className={styles['positioner']}
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <Select.Popup className={styles['popup']}>
            {presetLines.map(({ id, name, purpose }) => (
              <Select.Item key={id} value={id} label={name} className={styles['item']}>
                <Select.ItemIndicator className={styles['indicator']}>
                  <Check size={16} strokeWidth={2.5} aria-hidden />
                </Select.ItemIndicator>
                <div className={styles['words']}>
                  <Select.ItemText className={styles['name']}>{name}</Select.ItemText>
                  <span className={styles['hint']}>{purpose}</span>
                </div>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
