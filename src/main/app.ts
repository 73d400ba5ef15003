// The composition root: everything that makes up a running Reelmill, put together in order.
import path from 'node:path'
import { app, powerMonitor, shell, type BrowserWindow } from 'electron'
import { pack } from '../shared/packed.ts'
import { language } from '../shared/strings/language.ts'
import { createComparer } from './compare/comparer.ts'
import { announceEndpoint, newEndpoint, withdrawEndpoint } from './control/endpoint.ts'
import { listen } from './control/server.ts'
import { startDesktop } from './desktop/desktop.ts'
import { prepareDoctor } from './doctor/prepare-doctor.ts'
import { createDispatcher } from './work/dispatcher.ts'
import { startLateRemoval } from './feed/late-removal.ts'
import { startQueueFeed } from './feed/queue-feed.ts'
import { watchHistory } from './history/watch-history.ts'
import { createHandlers, reveal } from './ipc/handlers.ts'
import { broadcast, registerHandlers } from './ipc/register-handlers.ts'
import { speakAsChosen } from './language.ts'
import { openLog } from './log.ts'
import { guardPath, mediaTools, resourcesDir } from './installed-programs.ts'
import { startNotifier } from './notify/notifier.ts'
import { showNotification } from './notify/show-notification.ts'
import { sweepPartFiles } from './upkeep/part-sweeper.ts'
import { sweepWorkFolders } from './upkeep/work-sweeper.ts'
import { createPresetShelf } from './presets/preset-shelf.ts'
import { createProgressBoard } from './work/progress-board.ts'
import { startMaintenance } from './upkeep/maintenance.ts'
import { openOrRestoreQueue } from './queue/files/open-or-restore.ts'
import type { Repair } from './queue/files/repair-file.ts'
import { startClearingJobLogs } from './upkeep/job-logs.ts'
import { recoverQueue } from './upkeep/recover-queue.ts'
import { startReplacingOriginals } from './upkeep/replace-originals.ts'
import { createSampler } from './sample/sampler.ts'
import { createScouting } from './scout/scouting.ts'
import { prepareTerminal, type AnswerTerminal } from './terminal/answer-terminal.ts'
import { configuredFeed } from './update/configured-feed.ts'
import { createUpdates } from './update/updates.ts'
import { createUsers } from './users.ts'
import { startWaitingRoom } from './work/waiting-room.ts'
import { prepareWindow } from './window/the-window.ts'
import { askOnce } from './workers/ask-once.ts'
import { defaultConcurrency, spawnWorkerFrom, workerInit } from './workers/real-workers.ts'
import { createWorkerPool, type RealWorkerPool } from './workers/worker-pool.ts'

const here = import.meta.dirname

export interface RunningApp {
  readonly run: AnswerTerminal
  /** What was done about a damaged queue file; null when it was sound. */
  readonly repair: Repair | null
  /** Answers when no window is open and no terminal is being answered. */
  unused(): Promise<void>
  /** Begins the end without asking about running jobs. */
  quit(): void
  /** The same, by a signal: nobody chose it, and nothing is begun at it. */
  quitForced(): void
  /** Ends running work as interrupted, tells what is to be told, closes the queue, lets an update in. */
  close(): Promise<void>
}

/**
 * Throws what `openQueue` throws when the queue's file is not this version's to use.
 *
 * @param dataDir holds the queue, the settings and the log. The caller owns it alone.
 */
export async function startApp(dataDir: string): Promise<RunningApp> {
  const log = openLog(dataDir)
  const { queue, repair } = openOrRestoreQueue(path.join(dataDir, 'queue.sqlite'))
  speakAsChosen(queue.readSettings().language, dataDir)
  await recoverQueue(queue)
  const sweep = () => {
    void sweepPartFiles(queue)
    void sweepWorkFolders(queue)
  }
  sweep()

  const jobLogDir = path.join(dataDir, 'logs', 'jobs')
  const stopClearing = startClearingJobLogs(queue, jobLogDir)
  const originals = startReplacingOriginals(queue, (file) => shell.trashItem(file), log)
  const progress = createProgressBoard()
  const settings = () => queue.readSettings()
  const programs = { tools: mediaTools(), guardPath: guardPath() }
  let pool: RealWorkerPool | null = null
  const doctor = prepareDoctor({
    dataDir,
    ...programs,
    bundleDir: here,
    isBusy: () => queue.counts().running > 0,
    changed: (hardware) => pool?.tellHardware(hardware),
    log,
  })
  const dispatcher = createDispatcher({
    queue,
    progress,
    log,
    sweep,
    concurrency: () => settings().concurrency ?? defaultConcurrency(),
    createPool(listener) {
      pool = createWorkerPool(
        spawnWorkerFrom(here),
        workerInit(programs, jobLogDir, doctor.hardware),
        listener,
      )
      return pool
    },
    conditionChanged() {
      feed.touch()
      desktop.touch()
    },
  })
  const removal = startLateRemoval(queue, (ids) => {
    feed.touch(ids)
    desktop.touch()
  })
  const feed = startQueueFeed(removal.seen, dispatcher.condition, (patch) =>
    broadcast('queue.patch', pack(patch)),
  )
  progress.subscribe((tick) => broadcast('queue.progress', tick))
  const scout = createScouting({
    queue,
    dataDir,
    modulePath: path.join(here, 'scout.cjs'),
    ...programs,
    log,
    seen: (ids) => feed.touch(ids),
  })
  function startWork(): void {
    dispatcher.start()
    scout.start()
    doctor.start()
  }
  const notifier = startNotifier(queue, (summary) =>
    showNotification(summary, {
      queue,
      settings,
      reveal: (jobId) => void reveal(queue, jobId),
      showWindow,
      retryFailed: () => desktop.retryFailed(),
      log,
    }),
  )
  const waitingRoom = startWaitingRoom(queue)
  powerMonitor.on('resume', waitingRoom.lookNow)
  const stopMaintenance = startMaintenance(queue, path.join(here, 'check-thread.cjs'), log)
  function settingsChanged(): void {
    dispatcher.wake()
    const speaksAnother = speakAsChosen(settings().language, dataDir)
    desktop.settingsChanged()
    if (speaksAnother) {
      desktop.languageChanged()
      broadcast('language.changed', language())
    }
    broadcast('settings.changed', settings())
  }
  const desktop = startDesktop({
    queue: removal.seen,
    removeJobs: removal.remove,
    progress,
    dispatcher,
    dataDir,
    ffmpegPath: programs.tools?.ffmpegPath ?? null,
    log,
    showWindow,
    changeSettings(change) {
      queue.changeSettings(change)
      settingsChanged()
    },
  })
  const presets = createPresetShelf({
    queue,
    presetsChanged: (all) => broadcast('presets.changed', all),
    settingsChanged,
  })
  const historyChanged = () => broadcast('history.changed', null)
  const stopWatchingHistory = watchHistory(queue.journal, historyChanged)
  const sampler = createSampler({
    queue,
    ...programs,
    videosDir: app.getPath('videos'),
    dataDir,
    make: (order) => askOnce('Reelmill sample', path.join(here, 'sample.cjs'), order),
  })
  const comparer = createComparer({
    queue,
    ...programs,
    ask: (order) => askOnce('Reelmill comparer', path.join(here, 'compare.cjs'), order),
  })
  registerHandlers(
    createHandlers({
      queue,
      feed,
      dispatcher,
      presets,
      doctor,
      desktop,
      comparer,
      removal,
      sampler,
      jobLogDir,
      settingsChanged,
      historyChanged,
      videosDir: app.getPath('videos'),
      documentsDir: app.getPath('documents'),
    }),
    log,
  )

  const updates = createUpdates({ source: configuredFeed(resourcesDir(), log), queue, log })
  const users = createUsers()
  let isForced = false
  const force = () => {
    isForced = true
  }
  powerMonitor.on('shutdown', force)
  const window = prepareWindow({
    dataDir,
    preloadPath: path.join(here, '../preload/preload.cjs'),
    opened(opened) {
      // Windows ends all programs.
      opened.on('session-end', force)
      desktop.windowOpened(opened)
      users.came()
    },
    // Forking a worker before the first paint would delay it by a quarter of a second.
    shown() {
      startWork()
      updates.start()
    },
    // macOS keeps an app, and with it the work, when its window is closed.
    closed: () => process.platform !== 'darwin' && users.left(),
  })
  function showWindow(): BrowserWindow {
    return window.show()
  }
  const works = () => dispatcher.started || window.isOpen
  const run = prepareTerminal(
    { queue, progress, dispatcher, presets, doctor, openWindow: showWindow, works },
    users,
    startWork,
  )
  const endpoint = newEndpoint()
  const stopListening = await listen(endpoint, run, users)
  announceEndpoint(dataDir, endpoint)
  if (repair !== null) log('error', `the queue's file was damaged: ${JSON.stringify(repair)}`)
  log('info', `Reelmill ${app.getVersion()}, Electron ${process.versions.electron}`)

  return {
    run,
    repair,
    unused: users.allGone,
    quit: desktop.quit,
    quitForced() {
      force()
      desktop.quit()
    },
    async close() {
      withdrawEndpoint(dataDir, endpoint)
      stopListening()
      powerMonitor.off('shutdown', force)
      powerMonitor.off('resume', waitingRoom.lookNow)
      desktop.stop()
      waitingRoom.stop()
      stopMaintenance()
      await removal.stop()
      await sampler.stop()
      await scout.stop()
      await doctor.stop()
      await comparer.stop()
      await dispatcher.stop()
      await originals.stop()
      stopClearing()
      await sweepPartFiles(queue)
      await sweepWorkFolders(queue)
      await notifier.drained()
      notifier.stop()
      feed.stop()
      stopWatchingHistory()
      const installUpdate = updates.end({ hadWindow: window.wasOpen, isForced })
      queue.close()
      installUpdate()
    },
  }
}
