// What lies open in the presets' view. Outside of the view, so that a draft outlives a look at the queue.
import type { FieldProblem } from '../../shared/preset-changes.ts'
import type { PresetImport } from '../../shared/preset-import.ts'
import { defaultPresetId, type Preset } from '../../shared/presets.ts'
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'
import type { PresetStore } from './preset-store.ts'

export interface Draft {
  /** Null for one that is not saved yet. */
  readonly id: string | null
  /** As it is on disk; what `preset` is compared with. */
  readonly before: Preset
  readonly preset: Preset
  readonly problems: readonly FieldProblem[]
}

type OpenOnDesk =
  | { readonly kind: 'gallery' }
  | { readonly kind: 'look'; readonly id: string }
  | { readonly kind: 'draft'; readonly draft: Draft }

export interface PresetDesk extends Observable<OpenOnDesk> {
  /** What the last import brought, until the person has read it. */
  readonly imported: Observable<PresetImport | null>
  readonly closeReport: () => void
  readonly showGallery: () => void
  /** A person's own is opened to be changed, a built-in one to be looked at. */
  readonly open: (preset: Preset) => void
  readonly startNew: () => void
  readonly change: (change: (preset: Preset) => Preset) => void
  /** Whether it is saved now; what is wrong stands in the draft. */
  readonly save: () => Promise<boolean>
  readonly duplicate: (id: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly importFile: (path: string | null) => Promise<void>
  readonly exportFile: (ids: readonly string[]) => Promise<string | null>
}

/** While a person types. Long enough not to ask about every letter. */
const checkAfterMs = 150

export function createPresetDesk(command: Commander, presets: PresetStore): PresetDesk {
  const open = createObservable<OpenOnDesk>({ kind: 'gallery' })
  const imported = createObservable<PresetImport | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function currentDraft(): Draft | null {
    const now = open.current()
    return now.kind === 'draft' ? now.draft : null
  }

  function put(draft: Draft): void {
    open.set({ kind: 'draft', draft })
  }

  async function check(): Promise<void> {
    const asked = currentDraft()
    if (asked === null) return
    const problems = await command('presets.check', { id: asked.id, preset: asked.preset })
    const draft = currentDraft()
    // An answer about what is no more there says nothing.
    if (problems !== null && draft?.preset === asked.preset) put({ ...draft, problems })
  }

  function edit(id: string | null, preset: Preset): void {
    put({ id, before: preset, preset, problems: [] })
  }

  return {
    current: open.current,
    subscribe: open.subscribe,
    imported,
    closeReport: () => imported.set(null),
    showGallery: () => open.set({ kind: 'gallery' }),
    open(preset) {
      if (preset.group === 'own') edit(preset.id, preset)
      else open.set({ kind: 'look', id: preset.id })
    },
    startNew() {
      const model = presets.find(defaultPresetId)
      if (model !== undefined) edit(null, { ...model, name: '', purpose: '', group: 'own' })
    },
    change(change) {
      const draft = currentDraft()
      if (draft === null) return
      put({ ...draft, preset: change(draft.preset) })
      clearTimeout(timer)
      timer = setTimeout(() => void check(), checkAfterMs)
    },
    async save() {
      const draft = currentDraft()
      if (draft === null) return false
      const saving = await command('presets.save', { id: draft.id, preset: draft.preset })
      if (saving === null) return false
      if (saving.saved === null) {
        put({ ...draft, problems: saving.problems })
        return false
      }
      open.set({ kind: 'gallery' })
      return true
    },
    async duplicate(id) {
      const copy = await command('presets.duplicate', { id })
      if (copy !== null) edit(copy.id, copy)
    },
    async remove(id) {
      await command('presets.remove', { id })
      open.set({ kind: 'gallery' })
    },
    async importFile(path) {
      const report = await command('presets.import', { path })
      if (report !== null) imported.set(report)
    },
    exportFile: (ids) => command('presets.export', { ids: [...ids], path: null }),
  }
}

export function isChanged({ before, preset }: Draft): boolean {
  return JSON.stringify(before) !== JSON.stringify(preset)
}
