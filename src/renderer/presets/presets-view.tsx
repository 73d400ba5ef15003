// The presets: a gallery of all, and a page for the one that is looked at or changed.
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { PresetEditor } from './editor/preset-editor.tsx'
import { Gallery } from './gallery.tsx'
import { LookInside } from './look-inside.tsx'
import { usePresets } from './use-presets.ts'

export function PresetsView() {
  const { presetDesk } = useWindowModel()
  const open = useObservable(presetDesk)
  const presets = usePresets()
  if (open.kind === 'draft') return <PresetEditor draft={open.draft} />
  const looked = open.kind === 'look' ? presets.find(({ id }) => id === open.id) : undefined
  return looked === undefined ? <Gallery /> : <LookInside preset={looked} />
}
