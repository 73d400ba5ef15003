import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../../src/main/queue/migrate.ts'
import { openQueue, type Queue } from '../../../src/main/queue/queue.ts'
import type { MediaFacts } from '../../../src/shared/media-facts.ts'
import { fillVersion1 } from './migration-kills-rows.ts'
import { newQueueFile, publish, type QueueFile } from './queue-file.ts'

const facts: MediaFacts = {
  durationSeconds: 724,
  width: 1920,
  height: 1080,
  videoCodec: 'H.264',
  audioCodec: 'AAC',
  channels: 2,
  frameRate: 25,
  hdr: false,
  bitRate: 8_000_000,
  audioTracks: 1,
  subtitleTracks: 0,
  recordedAt: null,
}

const sighting = (jobId: number) => ({ jobId, facts, hasThumbnail: true })
const unscouted = (queue: Queue, limit = 100) =>
  queue.unscoutedFiles(limit).map(({ jobId }) => jobId)

function behindItsBack<T>(made: QueueFile, work: (db: BetterSqlite.Database) => T): T {
  made.queue.close()
  const db = new BetterSqlite(made.file)
  const answer = work(db)
  db.close()
  made.queue = openQueue(made.file)
  return answer
}

const rowsOfFacts = (made: QueueFile) =>
  behindItsBack(made, (db) => db.prepare('SELECT job_id FROM facts ORDER BY 1').pluck().all())

function complete(queue: Queue): number {
  const assignment = queue.claim()
  if (assignment === null) throw new Error('expected a job to claim')
  const { attempt } = assignment
  queue.settle(attempt, { kind: 'completed', outputPath: `/out/${attempt.jobId}`, sizeBytes: 1 })
  return attempt.jobId
}

describe('facts', () => {
  it('are shown with their job, also after a restart', () => {
    const made = newQueueFile()
    const [first = 0, second = 0] = publish(made.queue, 'a', 'b')
    expect(made.queue.find(first)).toMatchObject({ facts: null, hasThumbnail: false })
    const blind = { jobId: second, facts: null, hasThumbnail: false }
    expect(made.queue.recordSightings([sighting(first), blind])).toEqual([first, second])
    for (const reading of [() => made.queue, () => made.reopen()]) {
      const queue = reading()
      expect(queue.find(first)).toMatchObject({ facts, hasThumbnail: true })
      expect(queue.list(0, 10)).toMatchObject([
        { facts, hasThumbnail: true },
        { facts: null, hasThumbnail: false },
      ])
      expect(unscouted(queue)).toEqual([])
    }
  })

  it('write no event', () => {
    const { queue } = newQueueFile()
    const [id = 0] = publish(queue, 'a')
    const before = queue.journal.lastId()
    queue.recordSightings([sighting(id)])
    expect(queue.journal.lastId()).toBe(before)
  })

  it('go with their job', () => {
    const made = newQueueFile()
    const [first = 0, second = 0] = publish(made.queue, 'a', 'b')
    made.queue.recordSightings([sighting(first), sighting(second)])
    complete(made.queue)
    expect(made.queue.remove([first])).toEqual([first])
    expect(rowsOfFacts(made)).toEqual([second])
  })

  it('go with jobs that are history', () => {
    const made = newQueueFile()
    const [id = 0] = publish(made.queue, 'a')
    made.queue.recordSightings([sighting(id)])
    complete(made.queue)
    behindItsBack(made, (db) => db.exec('UPDATE jobs SET finished_at_ms = 1'))
    made.queue.prune()
    expect(made.queue.find(id)).toBeNull()
    expect(rowsOfFacts(made)).toEqual([])
  })

  it('are not kept of a job that was removed meanwhile', () => {
    const made = newQueueFile()
    const [first = 0, second = 0] = publish(made.queue, 'a', 'b')
    complete(made.queue)
    made.queue.remove([first])
    expect(made.queue.recordSightings([sighting(first), sighting(second)])).toEqual([second])
    expect(rowsOfFacts(made)).toEqual([second])
  })
})

describe('unscouted files', () => {
  it('come in the order of the list, as many as asked for', () => {
    const { queue } = newQueueFile()
    const [a = 0, b = 0, c = 0, d = 0] = publish(queue, 'a', 'b', 'c', 'd')
    queue.move(d, b)
    queue.setPriority([c], 1)
    expect(unscouted(queue)).toEqual([c, a, d, b])
    expect(queue.unscoutedFiles(1)).toEqual([{ jobId: c, inputPath: '/videos/c' }])
    queue.recordSightings([sighting(c), sighting(a)])
    expect(unscouted(queue)).toEqual([d, b])
  })

  it('are also those that were completed before anybody looked, and not those that were given up', () => {
    const { queue } = newQueueFile()
    const [done = 0, cancelled = 0, waits = 0] = publish(queue, 'a', 'b', 'c')
    expect(complete(queue)).toBe(done)
    queue.cancel([cancelled])
    expect(unscouted(queue)).toEqual([done, waits])
    queue.retry([cancelled])
    expect(unscouted(queue)).toEqual([done, cancelled, waits])
  })

  it('are found in an index that holds nothing else, and a claim does not touch', () => {
    const made = newQueueFile()
    publish(made.queue, 'a')
    const plan = behindItsBack(made, (db) =>
      db
        .prepare(
          `EXPLAIN QUERY PLAN SELECT id AS jobId, input_path AS inputPath FROM jobs
             WHERE scouted = 0 AND (finished_at_ms IS NULL OR output_path IS NOT NULL)
             ORDER BY priority DESC, order_key LIMIT 4`,
        )
        .all()
        .map((row) => (row as { detail: string }).detail),
    )
    expect(plan).toEqual(['SCAN jobs USING INDEX jobs_unscouted'])
    const opcodes = behindItsBack(made, (db) => {
      const root = db
        .prepare(`SELECT rootpage FROM sqlite_schema WHERE name IN ('jobs_unscouted', 'facts')`)
        .pluck()
        .all()
      const claim = db
        .prepare(
          `EXPLAIN UPDATE jobs SET state = 'running', token = 't', attempts = attempts + 1,
             started_at_ms = 1 WHERE id = 1`,
        )
        .all() as { opcode: string; p2: number }[]
      return claim.filter(({ opcode, p2 }) => opcode.startsWith('Open') && root.includes(p2))
    })
    expect(opcodes).toEqual([])
  })
})

it('a file of an older version asks for what still waits, and not for what is history', () => {
  const made = newQueueFile()
  made.queue.close()
  const file = `${made.file}-3`
  const db = new BetterSqlite(file)
  migrate(db, migrations.slice(0, 1))
  fillVersion1(db)
  migrate(db, migrations.slice(0, 4))
  const left = db.prepare('SELECT id FROM jobs WHERE scouted = 0 ORDER BY id').pluck().all()
  expect(left).toEqual([1, 2, 3, 4])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  made.queue = openQueue(made.file)
})
