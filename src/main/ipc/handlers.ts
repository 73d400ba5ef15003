// What each command of the contract does. A command without a handler does not compile.
import { existsSync } from 'node:fs'
import { dialog, shell, type BrowserWindow } from 'electron'
import { refuse, succeed, type Result } from '../../shared/errors.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../shared/ipc.ts'
import type { JobId } from '../../shared/job.ts'
import { pack } from '../../shared/packed.ts'
import type { Doctor } from '../doctor/doctor.ts'
import type { Comparer } from '../compare/comparer.ts'
import type { Dispatcher } from '../work/dispatcher.ts'
import { readJobDetail } from '../detail/job-detail.ts'
import type { LateRemoval } from '../feed/late-removal.ts'
import type { QueueFeed } from '../feed/queue-feed.ts'
import { inChunks } from '../work/in-chunks.ts'
import { ingest } from '../ingest/ingest.ts'
import type { PresetShelf } from '../presets/preset-shelf.ts'
import type { Queue } from '../queue/queue.ts'
import type { Sampler } from '../sample/sampler.ts'
import { changeJobs } from './change-jobs.ts'
import type { Desktop } from '../desktop/desktop.ts'
import { createDesktopHandlers } from './desktop-handlers.ts'
import { createDoctorHandlers } from './doctor-handlers.ts'
import { createHistoryHandlers } from './history-handlers.ts'
import { retryWith } from './retry-with.ts'
import { createPresetHandlers } from './preset-handlers.ts'

export type Handlers = {
  readonly [Name in CommandName]: (
    input: CommandInput<Name>,
    window: BrowserWindow,
  ) => Promise<Result<CommandOutput<Name>>> | Result<CommandOutput<Name>>
}

interface Parts {
  readonly queue: Queue
  readonly feed: QueueFeed
  readonly dispatcher: Dispatcher
  readonly presets: PresetShelf
  readonly doctor: Doctor
  readonly desktop: Desktop
  readonly sampler: Sampler
  readonly comparer: Comparer
  readonly removal: LateRemoval
  readonly jobLogDir: string
  readonly settingsChanged: () => void
  readonly historyChanged: () => void
  /** Where dialogs open the first time. */
  readonly videosDir: string
  readonly documentsDir: string
}

export function createHandlers(parts: Parts): Handlers {
  const {
    queue,
    feed,
    dispatcher,
    presets,
    comparer,
    removal,
    jobLogDir,
    settingsChanged,
    videosDir,
    documentsDir,
  } = parts
  return {
    ...createPresetHandlers(presets, documentsDir),
    ...createDoctorHandlers(parts.doctor),
    ...createDesktopHandlers(parts.desktop),
    ...createHistoryHandlers(queue, parts.historyChanged),
    'sample.run': () => parts.sampler.run(),
    'queue.publish': async (request) => {
      const receipt = await ingest(queue, request)
      if (!receipt.ok) return receipt
      const { accepted, refused } = receipt.value
      return succeed({ accepted: accepted.length, refused })
    },
    'queue.snapshot': ({ after }) => succeed(pack(feed.snapshot(after))),
    'queue.cancel': async ({ ids }) => succeed(await inChunks(ids, dispatcher.cancel)),
    'queue.pause': async ({ ids }) => succeed(await inChunks(ids, dispatcher.pause)),
    'queue.resume': async ({ ids }) => succeed(await inChunks(ids, dispatcher.resume)),
    'queue.pauseAll': () => succeed(dispatcher.pauseQueue()),
    'queue.resumeAll': () => succeed(dispatcher.resumeQueue()),
    'queue.retry': async ({ ids, presetId }) =>
      presetId === undefined
        ? succeed(await inChunks(ids, queue.retry))
        : retryWith(queue, presets, ids, presetId),
    'queue.remove': async ({ ids }) => succeed(await inChunks(ids, removal.remove)),
    'queue.restore': ({ ids }) => succeed(removal.restore(ids)),
    'queue.change': (request) => changeJobs(queue, presets, request),
    'jobs.compare': ({ id, position }) => comparer.compare(id, position),
    'jobs.detail': async ({ id }) => {
      const detail = await readJobDetail(queue, jobLogDir, id)
      return detail === null ? refuse('job.unknown', { id }) : succeed(detail)
    },
    'queue.setPriority': async ({ ids, priority }) =>
      succeed(await inChunks(ids, (some) => queue.setPriority(some, priority))),
    'queue.move': async ({ ids, before }) =>
      succeed(
        await inChunks(ids, (some) =>
          queue.journal.transact(() => some.filter((id) => queue.move(id, before))),
        ),
      ),
    'settings.get': () => succeed(queue.readSettings()),
    'settings.change': (change) => {
      const settings = queue.changeSettings(change)
      settingsChanged()
      return succeed(settings)
    },
    'files.chooseInputs': async ({ kind }, window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: videosDir,
        properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
      })
      return succeed(filePaths)
    },
    'files.chooseDestination': async ({ current }, window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: current ?? videosDir,
        properties: ['openDirectory', 'createDirectory'],
      })
      return succeed(filePaths[0] ?? null)
    },
    'files.reveal': ({ jobId }) => reveal(queue, jobId),
    'files.open': ({ jobId }) => open(queue, jobId),
  }
}

/** Shows the finished file, or its source while there is none, in the file manager. */
export function reveal(queue: Queue, jobId: JobId): Result<null> {
  const job = queue.find(jobId)
  if (job === null) return refuse('job.unknown', { id: jobId })
  shell.showItemInFolder(job.outputPath ?? job.inputPath)
  return succeed(null)
}

/** Opens the finished file, or its source while there is none, as a double click on it would. */
async function open(queue: Queue, jobId: JobId): Promise<Result<null>> {
  const job = queue.find(jobId)
  if (job === null) return refuse('job.unknown', { id: jobId })
  const file = job.outputPath ?? job.inputPath
  const problem = await shell.openPath(file)
  if (problem === '') return succeed(null)
  return refuse(existsSync(file) ? 'system.no-program' : 'input.missing', { path: file }, problem)
}
