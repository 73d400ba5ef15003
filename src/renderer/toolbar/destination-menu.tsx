// Where finished files go: beside their source, or into one folder.
import { Menu } from '@base-ui/react/menu'
import { Check, FolderSearch } from 'lucide-react'
import { useState } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { windowText } from '../../shared/strings/window.ts'
import { folderName } from '../format/path.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ChooserFace } from './chooser-face.tsx'
import styles from './choice-list.module.css'
import { useChosenDestination } from './use-chosen.ts'

interface DestinationMenuProps {
  readonly settings: Settings
  readonly openAtOnce: boolean
}

const text = () => windowText().toolbar

export function DestinationMenu({ settings, openAtOnce }: DestinationMenuProps) {
  const model = useWindowModel()
  const chosen = useChosenDestination()
  const { destinationDir } = settings
  // A folder chosen earlier stays on offer after a change to "beside the source".
  const [folder, setFolder] = useState(destinationDir)
  if (destinationDir !== null && destinationDir !== folder) setFolder(destinationDir)

  return (
    <Menu.Root defaultOpen={openAtOnce} modal={false}>
      <Menu.Trigger
        data-chooser="destination"
        title={destinationDir ?? undefined}
        render={<ChooserFace caption={text().destination} chosen={chosen} />}
      />
      <Menu.Portal>
        <Menu.Positioner
          className={styles['positioner']}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <Menu.Popup className={styles['popup']}>
            <Menu.RadioGroup
              value={destinationDir}
              onValueChange={(next: string | null) =>
                void model.settings.change({ destinationDir: next })
              }
            >
              <Place value={null} name={text().besideSource} hint={text().besideSourceHint} />
              {folder !== null && <Place value={folder} name={folderName(folder)} hint={folder} />}
            </Menu.RadioGroup>
            <Menu.Separator className={styles['separator']} />
            <Menu.Item className={styles['item']} onClick={() => void model.chooseDestination()}>
              <FolderSearch className={styles['indicator']} size={16} aria-hidden />
              <span className={styles['name']}>{text().chooseFolder}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface PlaceProps {
  readonly value: string | null
  readonly name: string
  readonly hint: string
}

function Place({ value, name, hint }: PlaceProps) {
  return (
    <Menu.RadioItem value={value} closeOnClick label={name} className={styles['item']}>
      <Menu.RadioItemIndicator className={styles['indicator']}>
        <Check size={16} strokeWidth={2.5} aria-hidden />
      </Menu.RadioItemIndicator>
      <div className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['hint']}>{hint}</span>
      </div>
    </Menu.RadioItem>
  )
}
