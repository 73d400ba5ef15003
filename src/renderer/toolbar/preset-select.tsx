// The choice of preset, with what each is good for; a person's own come first.
import { Select } from '@base-ui/react/select'
import { Check } from 'lucide-react'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import type { Preset } from '../../shared/presets.ts'
import type { Settings } from '../../shared/settings.ts'
import { windowText } from '../../shared/strings/window.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { shelvesOf } from '../presets/shelves.ts'
import { usePresets } from '../presets/use-presets.ts'
import { ChooserFace } from './chooser-face.tsx'
import styles from './choice-list.module.css'
import { useChosenPreset } from './use-chosen.ts'

interface PresetSelectProps {
  readonly settings: Settings
  readonly openAtOnce: boolean
}

export function PresetSelect({ settings, openAtOnce }: PresetSelectProps) {
  const model = useWindowModel()
  const chosen = useChosenPreset()
  const shelves = shelvesOf(usePresets())
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
        render={<ChooserFace caption={windowText().toolbar.preset} chosen={chosen} />}
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
            {shelves.map(({ group, presets }) => (
              <Select.Group key={group}>
                <Select.GroupLabel className={styles['group']}>
                  {presetTerms().shelves[group]}
                </Select.GroupLabel>
                {presets.map((preset) => (
                  <Line key={preset.id} preset={preset} />
                ))}
              </Select.Group>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

function Line({ preset: { id, name, purpose } }: { readonly preset: Preset }) {
  return (
    <Select.Item value={id} label={name} className={styles['item']}>
      <Select.ItemIndicator className={styles['indicator']}>
        <Check size={16} strokeWidth={2.5} aria-hidden />
      </Select.ItemIndicator>
      <div className={styles['words']}>
        <Select.ItemText className={styles['name']}>{name}</Select.ItemText>
        {purpose !== '' && <span className={styles['hint']}>{purpose}</span>}
      </div>
    </Select.Item>
  )
}
