// The two ways in for those who do not drag.
import { FolderPlus, Plus } from 'lucide-react'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './add-buttons.module.css'

const addFiles = () => windowText().toolbar.addFiles
const addFolder = () => windowText().toolbar.addFolder

/** @param compact the buttons shrink to their icons where room is short. */
export function AddButtons({ compact = false }: { readonly compact?: boolean }) {
  const { intake } = useWindowModel()
  return (
    <div className={styles['buttons']}>
      <Button
        shrinks={compact ? 'narrow' : undefined}
        aria-label={addFolder()}
        title={addFolder()}
        onClick={() => void intake.choose('folder')}
      >
        <FolderPlus size={17} aria-hidden />
        <span>{addFolder()}</span>
      </Button>
      <Button
        weight="primary"
        shrinks={compact ? 'tiny' : undefined}
        aria-label={addFiles()}
        title={addFiles()}
        onClick={() => void intake.choose('files')}
      >
        <Plus size={17} aria-hidden />
        <span>{addFiles()}</span>
      </Button>
    </div>
  )
}
