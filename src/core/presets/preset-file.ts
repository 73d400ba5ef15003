// Files of presets: ours, written to be read and edited by people, and those of HandBrake.
import type { PresetReading, Unmapped } from '../../shared/preset-import.ts'
import { presetSchema, type Preset } from '../../shared/preset-schema.ts'
import { isHandBrakeExport } from '../media/handbrake/find-presets.ts'
import { importHandBrake } from '../media/handbrake/import-handbrake.ts'
import { shownValue } from './shown-value.ts'

/** What a version reads: counted up when a file means something else than before. */
const fileVersion = 1

export type PresetFile =
  | ({ readonly kind: 'presets' } & PresetReading)
  /** Written by a newer Reelmill, which may mean other things by the same words. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unknown' }

export function writePresetFile(presets: readonly Preset[]): string {
  // Through the schema, for its order: name and purpose come first, whoever made the preset.
  const ordered = presets.map((preset) => presetSchema.parse(preset))
  return `${JSON.stringify({ reelmill: { presets: fileVersion }, presets: ordered }, null, 2)}\n`
}

/** Never throws, whatever the file held. */
export function readPresetFile(json: unknown): PresetFile {
  const version = versionOf(json)
  if (version !== null) {
    return version > fileVersion ? { kind: 'newer' } : { kind: 'presets', ...readOwn(json) }
  }
  return isHandBrakeExport(json)
    ? { kind: 'presets', ...importHandBrake(json) }
    : { kind: 'unknown' }
}

function readOwn(json: unknown): PresetReading {
  const presets: Preset[] = []
  const unmapped: Unmapped[] = []
  const entries = field(json, 'presets')
  for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
    const parsed = presetSchema.safeParse(entry)
    if (parsed.success) {
      presets.push(parsed.data)
      continue
    }
    const path = parsed.error.issues[0]?.path.map(String) ?? []
    unmapped.push({
      preset: shownValue(field(entry, 'name') ?? ''),
      setting: path.join('.'),
      value: shownValue(path.reduce(field, entry)),
      why: 'invalid',
      instead: null,
    })
  }
  return { presets, unmapped }
}

/** Null for a file that is none of ours. */
function versionOf(json: unknown): number | null {
  const version = field(field(json, 'reelmill'), 'presets')
  return typeof version === 'number' ? version : null
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}
