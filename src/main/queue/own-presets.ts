// Presets of a person's own, beside those that come with Reelmill.
import type { Database } from 'better-sqlite3'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import { presetSchema } from '../../shared/preset-schema.ts'
import { builtInPresets, findPreset, type Preset } from '../../shared/presets.ts'

export interface OwnPresetVerbs {
  /** Built-in ones first, then a person's own in the order they were made. */
  listPresets(): readonly Preset[]
  findPreset(id: string): Preset | undefined
  /** Ids in use: also of rows that this version cannot read, which must not be written over. */
  takenPresetIds(): readonly string[]
  /** All or none. A row with the same id is changed; jobs keep the preset they were published with. */
  savePresets(presets: readonly Preset[]): Result<null>
  removePreset(id: string): Result<null>
}

interface Row {
  readonly id: string
  readonly json: string
}

export function prepareOwnPresets(db: Database, now: () => number): OwnPresetVerbs {
  const all = db.prepare<[], Row>('SELECT id, json FROM own_presets ORDER BY rowid')
  const one = db.prepare<[string], Row>('SELECT id, json FROM own_presets WHERE id = ?')
  const write = db.prepare<[string, string, number]>(
    `INSERT INTO own_presets (id, json, changed_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET json = excluded.json, changed_at_ms = excluded.changed_at_ms`,
  )
  const remove = db.prepare<[string]>('DELETE FROM own_presets WHERE id = ?')
  const findOwn = (id: string) => readRow(one.get(id))

  return {
    listPresets() {
      const own = all.all().flatMap((row) => readRow(row) ?? [])
      // One made before a Reelmill that brought its id along: what a person made stays theirs.
      const ids = new Set(own.map(({ id }) => id))
      return [...builtInPresets.filter(({ id }) => !ids.has(id)), ...own]
    },
    findPreset: (id) => findOwn(id) ?? findPreset(id),
    takenPresetIds: () => [...builtInPresets.map(({ id }) => id), ...all.all().map(({ id }) => id)],
    savePresets(presets) {
      const builtIn = presets.find(({ id }) => findPreset(id) !== undefined)
      if (builtIn !== undefined) return refuse('preset.built-in', { preset: builtIn.id })
      db.transaction(() => {
        for (const preset of presets) {
          write.run(preset.id, JSON.stringify({ ...preset, group: 'own' }), now())
        }
      })()
      return succeed(null)
    },
    removePreset(id) {
      if (findOwn(id) === undefined) {
        const code = findPreset(id) === undefined ? 'preset.unknown' : 'preset.built-in'
        return refuse(code, { preset: id })
      }
      remove.run(id)
      return succeed(null)
    },
  }
}

/** Undefined for one of another version, or damaged: it stays where it is. */
function readRow(row: Row | undefined): Preset | undefined {
  if (row === undefined) return undefined
  try {
    const parsed = presetSchema.safeParse(JSON.parse(row.json))
    return parsed.success ? { ...parsed.data, id: row.id, group: 'own' } : undefined
  } catch {
    return undefined
  }
}
