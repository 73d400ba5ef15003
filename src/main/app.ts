// The composition root: everything that makes up a running Reelmill, put together in order.
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { app, powerMonitor, shell, type BrowserWindow } from 'electron'
import { resumeThresholdSeconds } from '../core/media/resume/resume-rule.ts'
import { appError } from '../shared/errors.ts'
import type { HardwareSupport } from '../shared/hardware.ts'
import { pack } from '../shared/packed.ts'
import { language } from '../shared/strings/language.ts'
import type { TerminalCommand } from '../shared/terminal.ts'
import type { ToWorker } from '../shared/worker.ts'
import { createComparer } from './compare/comparer.ts'
import { announceEndpoint, newEndpoint, withdrawEndpoint } from './control/endpoint.ts'
import { listen } from './control/server.ts'
import { startDesktop } from './desktop/desktop.ts'
import { placeOnDisplays, readWindowState } from './desktop/window-state.ts'
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
import { isDiskFull } from './queue/connection.ts'
import { openOrRestoreQueue } from './queue/files/open-or-restore.ts'
import type { Repair } from './queue/files/repair-file.ts'
import { startClearingJobLogs } from './upkeep/job-logs.ts'
import { recoverQueue } from './upkeep/recover-queue.ts'
import { startReplacingOriginals } from './upkeep/replace-originals.ts'
import { createSampler } from './sample/sampler.ts'
import { createScouting } from './scout/scouting.ts'
import { exitCodes, type Emit } from './terminal/command-parts.ts'
import { runCommand } from './terminal/run-command.ts'
import { configuredFeed } from './update/configured-feed.ts'
import { createUpdates } from './update/updates.ts'
import { createUsers } from './users.ts'
import { startWaitingRoom } from './work/waiting-room.ts'
import { openWindow } from './window/window.ts'
import { askOnce } from './workers/ask-once.ts'
import { createWorkerPool, type RealWorkerPool } from './workers/worker-pool.ts'
import { WorkerProcess, type WorkerListener } from './workers/worker-process.ts'

const here = import.meta.dirname

/** An encoder fills about eight cores: one job at a time below that, one more for each further eight. */
const coresPerJob = 8

export interface RunningApp {
  run(command: TerminalCommand, emit: Emit, signal: AbortSignal): Promise<number>
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
  let pool: RealWorkerPool | null = null
  const doctor = prepareDoctor({
    dataDir,
    tools: mediaTools(),
    guardPath: guardPath(),
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
      pool = createWorkerPool(spawnWorker, workerInit(jobLogDir, doctor.hardware), listener)
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
    tools: mediaTools(),
    guardPath: guardPath(),
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
    ffmpegPath: mediaTools()?.ffmpegPath ?? null,
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
    tools: mediaTools(),
    guardPath: guardPath(),
    videosDir: app.getPath('videos'),
    dataDir,
    make: (order) => askOnce('Reelmill sample', path.join(here, 'sample.cjs'), order),
  })
  const comparer = createComparer({
    queue,
    tools: mediaTools(),
    guardPath: guardPath(),
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
  let hadWindow = false
  let isForced = false
  const force = () => {
    isForced = true
  }
  powerMonitor.on('shutdown', force)
  let window: BrowserWindow | null = null
  function showWindow(): BrowserWindow {
    if (window !== null) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return window
    }
    const place = placeOnDisplays(readWindowState(dataDir))
    // Forking a worker before the first paint would delay it by a quarter of a second.
    window = openWindow(path.join(here, '../preload/preload.cjs'), place, () => {
      startWork()
      updates.start()
    })
    hadWindow = true
    // Windows ends all programs.
    window.on('session-end', force)
    desktop.windowOpened(window)
    users.came()
    window.once('closed', () => {
      window = null
      // macOS keeps an app, and with it the work, when its window is closed.
      if (process.platform !== 'darwin') users.left()
    })
    return window
  }

  const run: RunningApp['run'] = async (command, emit, signal) => {
    // Work begins when somebody looks on or waits: a terminal that only asks starts no ffmpeg.
    if (command.name === 'add' && command.wait) startWork()
    const works = () => dispatcher.started || window !== null
    const parts = { queue, progress, dispatcher, presets, doctor, openWindow: showWindow, works }
    users.came()
    try {
      return await runCommand(command, parts, emit, signal)
    } catch (error) {
      if (!isDiskFull(error)) throw error
      emit({ type: 'error', error: appError('queue.full-disk') })
      return exitCodes.failed
    } finally {
      users.left()
    }
  }
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
      const installUpdate = updates.end({ hadWindow, isForced })
      queue.close()
      installUpdate()
    },
  }
}

function defaultConcurrency(): number {
  return Math.max(1, Math.floor(availableParallelism() / coresPerJob))
}

function spawnWorker(listener: WorkerListener): WorkerProcess {
  return new WorkerProcess(path.join(here, 'worker.cjs'), listener)
}

function workerInit(
  logDir: string,
  hardware: () => HardwareSupport,
): Extract<ToWorker, { type: 'init' }> {
  const { env } = process
  return {
    type: 'init',
    tools: mediaTools(),
    // As it is known when a worker is born.
    get hardware() {
      return hardware()
    },
    logDir,
    resumeAfterSeconds: Number(env['REELMILL_RESUME_AFTER'] ?? resumeThresholdSeconds),
    guardPath: guardPath(),
  }
}
