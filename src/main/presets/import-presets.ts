// Presets out of a file, ours or HandBrake's, become a person's own. None that is there is written over.
import { readPresetFile } from '../../core/presets/preset-file.ts'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { PresetImport } from '../../shared/preset-import.ts'
import type { Preset } from '../../shared/presets.ts'
import type { Queue } from '../queue/queue.ts'
import { newIdentities } from './new-identities.ts'
import { readJsonFile } from './read-json-file.ts'

/** More than anyone has, and few enough for a list. */
const mostPresets = 1_000

export async function importPresets(queue: Queue, file: string): Promise<Result<PresetImport>> {
  const json = await readJsonFile(file)
  if (!json.ok) return json
  const found = readPresetFile(json.value)
  if (found.kind === 'newer') return refuse('preset.file-newer', { path: file })
  if (found.kind === 'unknown') return refuse('preset.file-unknown', { path: file })
  const { unmapped } = found
  if (found.presets.length > mostPresets) {
    return refuse('preset.file-too-many', { path: file, limit: mostPresets })
  }
  if (!queue.isInPlace()) return refuse('queue.moved', { path: queue.path })

  const identities = newIdentities(queue)
  const presets: Preset[] = []
  for (const preset of found.presets) {
    const identity = identities.next(preset.name, preset.id)
    presets.push({ ...preset, ...identity, group: 'own' })
  }
  const saved = queue.savePresets(presets)
  return saved.ok ? succeed({ file, presets, unmapped }) : saved
}
