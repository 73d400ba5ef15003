// Presets, built-in or a person's own, go into a file that another Reelmill can import.
import { writePresetFile } from '../../core/presets/preset-file.ts'
import { refuse, type Result } from '../../shared/errors.ts'
import type { Preset } from '../../shared/presets.ts'
import type { Queue } from '../queue/queue.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** @param replace whether a person agreed that a file of this name goes */
export async function exportPresets(
  queue: Queue,
  ids: readonly string[],
  file: string,
  replace: boolean,
): Promise<Result<null>> {
  const presets: Preset[] = []
  for (const id of new Set(ids)) {
    const preset = queue.findPreset(id)
    if (preset === undefined) return refuse('preset.unknown', { preset: id })
    presets.push(preset)
  }
  return writeWholeFile(file, writePresetFile(presets), replace)
}
