// Settings live in the queue's file: one thing to back up, one thing to move.
import type { Database } from 'better-sqlite3'
import { settingsSchema, type Settings, type SettingsChange } from '../../shared/settings.ts'

export interface SettingsVerbs {
  readSettings(): Settings
  changeSettings(change: SettingsChange): Settings
}

export function prepareSettings(db: Database): SettingsVerbs {
  const all = db.prepare<[], { name: string; json: string }>('SELECT name, json FROM settings')
  const write = db.prepare<[string, string]>(
    `INSERT INTO settings (name, json) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET json = excluded.json`,
  )
  const readSettings = () =>
    settingsSchema.parse(
      Object.fromEntries(all.all().map(({ name, json }) => [name, JSON.parse(json) as unknown])),
    )

  return {
    readSettings,
    changeSettings: (change) =>
      db.transaction(() => {
        for (const [name, value] of Object.entries(change)) write.run(name, JSON.stringify(value))
        return readSettings()
      })(),
  }
}
