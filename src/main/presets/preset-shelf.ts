// All that can be done to presets, for window and terminal alike; each change is told of.
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { FieldProblem, PresetSaving } from '../../shared/preset-changes.ts'
import type { PresetImport } from '../../shared/preset-import.ts'
import { defaultPresetId, type Preset } from '../../shared/presets.ts'
import type { Queue } from '../queue/queue.ts'
import { exportPresets } from './export-presets.ts'
import { importPresets } from './import-presets.ts'
import { newIdentities } from './new-identities.ts'
import { checkDraft, savePreset } from './save-preset.ts'

export interface PresetShelf {
  list(): readonly Preset[]
  find(id: string): Preset | undefined
  save(id: string | null, draft: unknown): Result<PresetSaving>
  /** What saving would find wrong with a draft. */
  check(id: string | null, draft: unknown): readonly FieldProblem[]
  /** Answers the copy: a person's own, under a name of its own. */
  duplicate(id: string): Result<Preset>
  remove(id: string): Result<null>
  import(file: string): Promise<Result<PresetImport>>
  export(ids: readonly string[], file: string, replace: boolean): Promise<Result<null>>
}

interface Parts {
  readonly queue: Queue
  readonly presetsChanged: (presets: readonly Preset[]) => void
  readonly settingsChanged: () => void
}

export function createPresetShelf({ queue, presetsChanged, settingsChanged }: Parts): PresetShelf {
  const tell = () => presetsChanged(queue.listPresets())
  return {
    list: queue.listPresets,
    find: queue.findPreset,
    save(id, draft) {
      const result = savePreset(queue, id, draft)
      if (result.ok && result.value.saved !== null) tell()
      return result
    },
    check: (id, draft) => {
      const checked = checkDraft(queue, id, draft)
      return 'problems' in checked ? checked.problems : []
    },
    duplicate(id) {
      const original = queue.findPreset(id)
      if (original === undefined) return refuse('preset.unknown', { preset: id })
      if (!queue.isInPlace()) return refuse('queue.moved', { path: queue.path })
      const copy: Preset = {
        ...original,
        ...newIdentities(queue).next(original.name),
        group: 'own',
      }
      const saved = queue.savePresets([copy])
      if (!saved.ok) return saved
      tell()
      return succeed(copy)
    },
    remove(id) {
      if (!queue.isInPlace()) return refuse('queue.moved', { path: queue.path })
      const removed = queue.removePreset(id)
      if (!removed.ok) return removed
      tell()
      // What is chosen must be there.
      if (queue.readSettings().presetId === id) {
        queue.changeSettings({ presetId: defaultPresetId })
        settingsChanged()
      }
      return removed
    },
    async import(file) {
      const result = await importPresets(queue, file)
      if (result.ok && result.value.presets.length > 0) tell()
      return result
    },
    export: (ids, file, replace) => exportPresets(queue, ids, file, replace),
  }
}
