import { closeSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openOrRestoreQueue } from '../../../src/main/queue/files/open-or-restore.ts'
import { migrate, migrations } from '../../../src/main/queue/migrate.ts'
import { openQueue } from '../../../src/main/queue/queue.ts'
import { builtInPresets, type Preset } from '../../../src/shared/presets.ts'
import { newQueueFile, preset, publish, type QueueFile } from './queue-file.ts'

const pageBytes = 4096

const own = (id: string, changes: Partial<Preset> = {}): Preset => ({
  ...preset,
  id,
  name: `Name of ${id}`,
  group: 'own',
  ...changes,
})

/** Works on the closed file, as another version or a failing drive would have. */
function behindItsBack(made: QueueFile, work: (db: BetterSqlite.Database) => void): void {
  made.queue.close()
  const db = new BetterSqlite(made.file)
  work(db)
  db.close()
  made.queue = openQueue(made.file)
}

describe('own presets', () => {
  it('are there after a restart, behind those that are built in', () => {
    const made = newQueueFile()
    expect(made.queue.savePresets([own('b'), own('a')])).toEqual({ ok: true, value: null })
    const queue = made.reopen()
    expect(queue.listPresets()).toEqual([...builtInPresets, own('b'), own('a')])
    expect(queue.findPreset('a')).toEqual(own('a'))
    expect(queue.findPreset('fast-1080p')).toEqual(preset)
    expect(queue.findPreset('nobody')).toBeUndefined()
  })

  it('keep their place when they change, and get the group that is theirs', () => {
    const { queue } = newQueueFile()
    queue.savePresets([own('a'), own('b')])
    queue.savePresets([own('a', { name: 'New name', group: 'web' })])
    const names = queue.listPresets().slice(builtInPresets.length)
    expect(names).toEqual([own('a', { name: 'New name' }), own('b')])
  })

  it('take no built-in one’s id: none of what came with it is saved', () => {
    const { queue } = newQueueFile()
    expect(queue.savePresets([own('a'), own('fast-1080p')])).toMatchObject({
      ok: false,
      error: { code: 'preset.built-in', params: { preset: 'fast-1080p' } },
    })
    expect(queue.listPresets()).toEqual(builtInPresets)
  })

  it('are removed, but no others', () => {
    const { queue } = newQueueFile()
    queue.savePresets([own('a'), own('b')])
    expect(queue.removePreset('a').ok).toBe(true)
    expect(queue.listPresets()).toEqual([...builtInPresets, own('b')])
    expect(queue.removePreset('a')).toMatchObject({ error: { code: 'preset.unknown' } })
    expect(queue.removePreset('fast-1080p')).toMatchObject({ error: { code: 'preset.built-in' } })
  })

  it('change no job that was published with them', () => {
    const { queue } = newQueueFile()
    const letter = { inputPath: '/v/a.mp4', inputSizeBytes: 1, destinationDir: '/out' }
    queue.savePresets([own('mine', { container: 'mkv' })])
    queue.publish(queue.openBatch(), queue.findPreset('mine') as Preset, [letter])
    queue.savePresets([own('mine', { container: 'mov' })])
    queue.removePreset('mine')
    expect(queue.claim()?.task.preset).toEqual(own('mine', { container: 'mkv' }))
  })

  it('that cannot be read are passed over, kept, and not written over', () => {
    const made = newQueueFile()
    made.queue.savePresets([own('good')])
    const newer = JSON.stringify({ ...own('newer'), container: 'hologram' })
    behindItsBack(made, (db) => {
      const add = db.prepare('INSERT INTO own_presets VALUES (?, ?, 1)')
      add.run('newer', newer)
      add.run('broken', '{"id": "bro')
    })
    const { queue } = made
    expect(queue.listPresets()).toEqual([...builtInPresets, own('good')])
    expect(queue.findPreset('newer')).toBeUndefined()
    expect(queue.removePreset('broken')).toMatchObject({ error: { code: 'preset.unknown' } })
    expect(queue.takenPresetIds()).toEqual(expect.arrayContaining(['newer', 'broken', 'good']))
    behindItsBack(made, (db) => {
      const kept = db.prepare('SELECT json FROM own_presets ORDER BY rowid').pluck().all()
      expect(kept.slice(1)).toEqual([newer, '{"id": "bro'])
    })
  })

  it('are read back from a damaged file', () => {
    const made = newQueueFile()
    made.queue.savePresets([own('b'), own('a')])
    publish(made.queue, ...Array.from({ length: 400 }, (_, i) => `${i}.mp4`))
    made.queue.close()
    const handle = openSync(made.file, 'r+')
    // Pages that came after the presets' own: what is hit is lost.
    const late = Math.floor((statSync(made.file).size / pageBytes) * 0.75) * pageBytes
    writeSync(handle, Buffer.alloc(2 * pageBytes, 0xa5), 0, 2 * pageBytes, late)
    closeSync(handle)
    const opening = openOrRestoreQueue(made.file)
    made.queue = opening.queue
    expect(opening.repair).not.toBeNull()
    expect(made.queue.listPresets()).toEqual([...builtInPresets, own('b'), own('a')])
  })
})

function newFileOfVersion(version: number, file: string): BetterSqlite.Database {
  mkdirSync(path.dirname(file))
  const db = new BetterSqlite(file)
  migrate(db, migrations.slice(0, version))
  return db
}

describe('the way from the first version', () => {
  it('keeps a copy and every job, and has room for own presets', () => {
    const made = newQueueFile()
    made.queue.close()
    const old = path.join(made.folder, 'old', 'queue.sqlite')
    const firstVersion = newFileOfVersion(1, old)
    firstVersion.exec(`
      INSERT INTO preset_versions VALUES (1, 'fast-1080p', '${JSON.stringify(preset)}');
      INSERT INTO batches (sealed) VALUES (1);
      INSERT INTO jobs (batch_id, state, input_path, input_size, preset_version_id, destination_dir,
        order_key, published_at_ms) VALUES (1, 'queued', '/v/a.mp4', 1, 1, '/out', 'a', 1);
      INSERT INTO settings VALUES ('presetId', '"web-vp9"');
    `)
    firstVersion.close()

    const queue = openQueue(old)
    expect(queue.list(0, 10).map(({ inputPath }) => inputPath)).toEqual(['/v/a.mp4'])
    expect(queue.readSettings().presetId).toBe('web-vp9')
    expect(queue.listPresets()).toEqual(builtInPresets)
    expect(queue.savePresets([own('a')]).ok).toBe(true)
    expect(queue.isSound()).toBe(true)
    queue.close()
    expect(readdirSync(path.join(made.folder, 'old', 'snapshots'))).toHaveLength(1)

    const db = new BetterSqlite(old)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    for (const nonsense of [
      `(NULL, '{}', 1)`,
      `('', '{}', 1)`,
      `('x', NULL, 1)`,
      `('x', '{}', 'y')`,
    ]) {
      expect(() => db.exec(`INSERT INTO own_presets VALUES ${nonsense}`), nonsense).toThrow(
        /constraint failed|cannot store/,
      )
    }
    db.close()
    made.queue = openQueue(made.file)
  })
})
