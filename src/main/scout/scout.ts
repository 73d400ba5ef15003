// Has the files of waiting jobs looked at in the background: a few at once, first those that are
// listed first, and by nobody when there is nothing to look at.
import { availableParallelism } from 'node:os'
import type { JobId } from '../../shared/job.ts'
import type { FromScout, ToScout } from '../../shared/scout.ts'
import type { Log } from '../log.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Sighting } from '../queue/facts.ts'
import type { EventKind } from '../queue/journal.ts'
import type { Queue } from '../queue/queue.ts'
import type { ScoutListener, ScoutProcess } from './scout-process.ts'
import { createSightingLog } from './sighting-log.ts'

export interface Scout {
  /** From now on files are looked at. */
  start(): void
  /** Answers when its process is gone and what it saw is written. */
  stop(): Promise<void>
}

interface Parts {
  readonly queue: Queue
  readonly spawn: (listener: ScoutListener) => ScoutProcess
  readonly init: Extract<ToScout, { type: 'init' }>
  readonly log: Log
  /** What is known of these jobs' files changed. */
  readonly seen: (ids: readonly JobId[]) => void
  /** A strip was made for a job that was removed meanwhile. */
  readonly discardThumbnail: (id: JobId) => void
  readonly idleMs?: number
}

/** Two files are read while two are thought about; more than four make a hard disk slower. */
const atOnce = Math.min(4, availableParallelism())

/** Longer than the pause between two drops; short enough that its memory is soon free. */
const defaultIdleMs = 5_000

/** A file that its process died of twice is left alone: the worker will say what is wrong with it. */
const crashesPerFile = 2

/** Ends in a row without a word about any file: it is the scout that is broken, and it rests. */
const crashesInARow = 4

/** What may bring a file that nobody has looked at. */
const wakingKinds: ReadonlySet<EventKind> = new Set(['published', 'retried'])

export function createScout(parts: Parts): Scout {
  const { queue, spawn, init, log, seen, discardThumbnail, idleMs = defaultIdleMs } = parts
  const inHand = new Set<JobId>()
  const crashes = new Map<JobId, number>()
  const sightings = createSightingLog(record)
  let child: { readonly process: ScoutProcess; readonly gone: Promise<void> } | null = null
  let idleTimer: NodeJS.Timeout | undefined
  let silentEnds = 0
  let started = false
  let stopped = false
  /** Until something comes into the queue. */
  let resting = false
  let lookQueued = false

  /** Many events in one turn of the loop make one look at the table. */
  function wake(): void {
    if (lookQueued || !started || stopped) return
    lookQueued = true
    setImmediate(() => {
      lookQueued = false
      handOut()
    })
  }

  function handOut(): void {
    if (stopped || resting || inHand.size >= atOnce) return
    // What is in hand or not yet written is still in the table, at the head of it.
    const files = queue
      .unscoutedFiles(inHand.size + sightings.size + atOnce)
      .filter(({ jobId }) => !inHand.has(jobId) && !sightings.has(jobId))
      .slice(0, atOnce - inHand.size)
    for (const { jobId, inputPath } of files) {
      inHand.add(jobId)
      child ??= employ()
      child.process.send({ type: 'look', jobId, inputPath })
    }
    clearTimeout(idleTimer)
    if (inHand.size === 0 && child !== null) idleTimer = setTimeout(() => void dismiss(), idleMs)
  }

  function employ() {
    let leave: () => void = () => undefined
    const gone = new Promise<void>((resolve) => (leave = resolve))
    const process = spawn({
      message: hear,
      exit() {
        if (child?.process === process) mourn()
        leave()
      },
    })
    process.send(init)
    return { process, gone }
  }

  function dismiss(): Promise<void> {
    const leaving = child
    child = null
    inHand.clear()
    leaving?.process.kill()
    return leaving?.gone ?? Promise.resolve()
  }

  function hear(message: FromScout): void {
    // One that was dismissed may still have spoken.
    if (!inHand.delete(message.jobId)) return
    silentEnds = 0
    crashes.delete(message.jobId)
    const { jobId } = message
    if (message.type === 'seen') {
      sightings.add({ jobId, facts: message.facts, hasThumbnail: message.hasThumbnail })
    } else {
      const { code, detail } = message.error
      log('info', `nothing seen in the file of job ${jobId}: ${code} ${detail ?? ''}`.trimEnd())
      sightings.add({ jobId, facts: null, hasThumbnail: false })
    }
    wake()
  }

  /** Its process died: what it had in hand is given to the next, but not for ever. */
  function mourn(): void {
    child = null
    silentEnds += 1
    log('warn', `the scout's process died with ${inHand.size} files in hand`)
    for (const jobId of inHand) {
      const count = (crashes.get(jobId) ?? 0) + 1
      crashes.set(jobId, count)
      if (count < crashesPerFile) continue
      crashes.delete(jobId)
      sightings.add({ jobId, facts: null, hasThumbnail: false })
    }
    inHand.clear()
    resting ||= silentEnds >= crashesInARow
    wake()
  }

  function record(batch: readonly Sighting[]): void {
    try {
      const kept = new Set(queue.recordSightings(batch))
      for (const { jobId } of batch) if (!kept.has(jobId)) discardThumbnail(jobId)
      seen([...kept])
    } catch (error) {
      if (!isDiskFull(error)) throw error
      // Nothing is lost: these files are looked at again.
      log('warn', 'no space to note what was seen in files')
      resting = true
    }
  }

  const unsubscribe = queue.journal.subscribe((events) => {
    if (!events.some(({ kind }) => wakingKinds.has(kind))) return
    resting = false
    wake()
  })

  return {
    start() {
      started = true
      wake()
    },
    async stop() {
      stopped = true
      unsubscribe()
      clearTimeout(idleTimer)
      const gone = dismiss()
      sightings.flush()
      await gone
    },
  }
}
