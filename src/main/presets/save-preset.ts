// Makes a preset of a person's own, or changes one. What is wrong with it is told field by field.
import { fieldProblems } from '../../core/presets/field-problems.ts'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { FieldProblem, PresetSaving } from '../../shared/preset-changes.ts'
import { presetSchema, type Preset } from '../../shared/preset-schema.ts'
import type { Queue } from '../queue/queue.ts'
import { newIdentities } from './new-identities.ts'

/**
 * @param id the preset to change; null makes a new one, with an id of its name.
 * @param draft a preset as a person filled it in; its own id and group do not count
 */
export function savePreset(queue: Queue, id: string | null, draft: unknown): Result<PresetSaving> {
  if (id !== null) {
    const known = queue.findPreset(id)
    if (known === undefined) return refuse('preset.unknown', { preset: id })
    if (known.group !== 'own') return refuse('preset.built-in', { preset: id })
  }
  const checked = checkDraft(queue, id, draft)
  if ('problems' in checked) return succeed({ saved: null, problems: checked.problems })
  if (!queue.isInPlace()) return refuse('queue.moved', { path: queue.path })

  const { name } = checked.preset
  const preset = { ...checked.preset, id: id ?? newIdentities(queue).next(name).id }
  const saved = queue.savePresets([preset])
  return saved.ok ? succeed({ saved: preset }) : saved
}

/** The preset that a draft is, but for its id; or what keeps it from being one. */
export function checkDraft(
  queue: Queue,
  id: string | null,
  draft: unknown,
): { readonly preset: Preset } | { readonly problems: readonly FieldProblem[] } {
  // The identity is given later: a draft without one is whole.
  const input = { ...asObject(draft), id: id ?? 'new', group: 'own' }
  const parsed = presetSchema.safeParse(input)
  if (!parsed.success) return { problems: fieldProblems(parsed.error.issues, input) }
  const { name } = parsed.data
  const twin = queue.listPresets().find((preset) => preset.name === name)
  if (twin !== undefined && twin.id !== id) return { problems: [nameTaken] }
  return { preset: parsed.data }
}

const nameTaken: FieldProblem = { field: 'name', code: 'taken', limit: null }

function asObject(draft: unknown): object {
  return typeof draft === 'object' && draft !== null ? draft : {}
}
