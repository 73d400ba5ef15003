// The composition root: everything that makes up a running Reelmill, put together in order.
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { TerminalCommand } from '../shared/terminal.ts'
import { announceEndpoint, newEndpoint, withdrawEndpoint } from './control/endpoint.ts'
import { listen } from './control/server.ts'
import { startDispatcher, type Dispatcher } from './dispatcher.ts'
import { startQueueFeed } from './feed/queue-feed.ts'
import { createHandlers, reveal } from './ipc/handlers.ts'
import { broadcast, registerHandlers } from './ipc/register-handlers.ts'
import { openLog } from './log.ts'
import { findMediaTools } from './media-tools.ts'
import { startNotifier } from './notify/notifier.ts'
import { showNotification } from './notify/show-notification.ts'
import { sweepPartFiles } from './part-sweeper.ts'
import { createProgressBoard } from './progress-board.ts'
import { openQueue } from './queue/queue.ts'
import { recoverQueue } from './recover-queue.ts'
import { runCommand, type Emit } from './terminal/run-command.ts'
import { createUsers } from './users.ts'
import { startWaitingRoom } from './waiting-room.ts'
import { openWindow } from './window.ts'
import { createWorkerPool } from './workers/worker-pool.ts'
import { WorkerProcess } from './workers/worker-process.ts'

/** An encoder fills about eight cores: one job at a time below that, one more for each further eight. */
const coresPerJob = 8

export interface RunningApp {
  run(command: TerminalCommand, emit: Emit, signal: AbortSignal): Promise<number>
  /** Answers when no window is open and no terminal is being answered. */
  unused(): Promise<void>
  /** Ends running work as interrupted, tells what is to be told, and closes the queue. */
  close(): Promise<void>
}

/** @param dataDir holds the queue, the settings and the log. The caller owns it alone. */
export async function startApp(dataDir: string): Promise<RunningApp> {
  mkdirSync(dataDir, { recursive: true })
  const log = openLog(dataDir)
  const queue = openQueue(path.join(dataDir, 'queue.sqlite'))
  await recoverQueue(queue)

  const progress = createProgressBoard()
  const sweep = () => void sweepPartFiles(queue)
  sweep()

  const resourcesDir = app.isPackaged ? process.resourcesPath : null
  const guardPath =
    process.platform === 'win32'
      ? null
      : path.join(resourcesDir ?? path.join(app.getAppPath(), 'resources'), 'ffmpeg-guard.sh')
  const tools = findMediaTools({ env: process.env, platform: process.platform, resourcesDir })

  // Work begins when somebody looks on or waits: a terminal that only asks starts no ffmpeg.
  let dispatcher: Dispatcher | null = null
  let stopWaitingRoom: () => void = () => undefined
  function startWork(): void {
    if (dispatcher !== null) return
    stopWaitingRoom = startWaitingRoom(queue)
    dispatcher = startDispatcher({
      queue,
      progress,
      log,
      sweep,
      conditionChanged: () => feed.touch(),
      concurrency: () =>
        queue.readSettings().concurrency ??
        Math.max(1, Math.floor(availableParallelism() / coresPerJob)),
      createPool: (listener) =>
        createWorkerPool(
          (events) => new WorkerProcess(path.join(import.meta.dirname, 'worker.cjs'), events),
          { type: 'init', tools, guardPath },
          listener,
        ),
    })
  }
  const cancel: Dispatcher['cancel'] = (ids) => dispatcher?.cancel(ids) ?? queue.cancel(ids).reached

  const feed = startQueueFeed(
    queue,
    () => dispatcher?.condition() ?? 'working',
    (patch) => broadcast('queue.patch', patch),
  )
  progress.subscribe((tick) => broadcast('queue.progress', tick))
  const notifier = startNotifier(queue, (summary) =>
    showNotification(queue, summary, (jobId) => void reveal(queue, jobId)),
  )

  registerHandlers(
    createHandlers({
      queue,
      feed,
      cancel,
      settingsChanged: () => broadcast('settings.changed', queue.readSettings()),
      videosDir: app.getPath('videos'),
    }),
    log,
  )
  const users = createUsers()
  let window: BrowserWindow | null = null
  function showWindow(): void {
    if (window !== null) {
      if (window.isMinimized()) window.restore()
      window.focus()
      return
    }
    // Forking a worker before the first paint would delay it by a quarter of a second.
    window = openWindow(path.join(import.meta.dirname, '../preload/preload.cjs'), startWork)
    users.came()
    window.once('closed', () => {
      window = null
      users.left()
    })
  }

  const run: RunningApp['run'] = async (command, emit, signal) => {
    if (command.name === 'add' && command.wait) startWork()
    const works = () => dispatcher !== null
    const parts = { queue, progress, cancel, openWindow: showWindow, works }
    users.came()
    try {
      return await runCommand(command, parts, emit, signal)
    } finally {
      users.left()
    }
  }
  const endpoint = newEndpoint()
  const stopListening = await listen(endpoint, run)
  announceEndpoint(dataDir, endpoint)
  log('info', `Reelmill ${app.getVersion()}, Electron ${process.versions.electron}`)

  return {
    run,
    unused: users.allGone,
    async close() {
      withdrawEndpoint(dataDir, endpoint)
      stopListening()
      stopWaitingRoom()
      await dispatcher?.stop()
      await sweepPartFiles(queue)
      await notifier.drained()
      notifier.stop()
      feed.stop()
      queue.close()
    },
  }
}
