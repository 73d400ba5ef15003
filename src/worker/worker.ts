// The worker process: takes one job at a time from main, does it, tells once how it went.
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { diagnoseSpawn } from '../core/media/diagnose/spawn.ts'
import { appError } from '../shared/errors.ts'
import { jobLogName } from '../shared/job-log-name.ts'
import type { JobProgress } from '../shared/job.ts'
import type { Attempt, Outcome, Task, ToWorker } from '../shared/worker.ts'
import { scrubEnvironment } from './environment.ts'
import { exitOnUnexpected } from './exit-on-unexpected.ts'
import { openJobLog } from './job-log.ts'
import { connectPort } from './port.ts'
import { runJob } from './run-job.ts'
import { RunningJob } from './running-job.ts'
import { identifyProcess } from './process-identity.ts'
import { prepareTools, type Tools } from './tools.ts'

exitOnUnexpected()
scrubEnvironment()
// Its children inherit it: whoever works at this computer, in Reelmill's window too, comes before ffmpeg.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
// They go to everything that a terminal started; main ends the work in order.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})

const heartbeatMs = 2_000

const port = connectPort()
let tools: Tools | null = null
let logDir: string | null = null
let running: { readonly job: RunningJob; readonly settled: Promise<void> } | null = null

port.onClosed(() => process.exit(0))
port.onMessage(receive)
port.send({ type: 'ready', worker: identifyProcess(process.pid) })

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'init':
      logDir = message.logDir
      tools =
        message.tools === null
          ? null
          : prepareTools(
              message.tools,
              message.guardPath,
              message.hardware,
              message.resumeAfterSeconds,
            )
      return
    case 'hardware':
      tools = tools === null ? null : { ...tools, hardware: message.hardware }
      return
    case 'run':
      return start(message.attempt, message.task)
    case 'cancel':
      return jobOf(message.attempt)?.stop('cancelled')
    case 'suspend':
      return jobOf(message.attempt)?.hold(true)
    case 'resume':
      return jobOf(message.attempt)?.hold(false)
    case 'commit':
      return jobOf(message.attempt)?.grantCommit()
    case 'shutdown':
      return void shutDown()
  }
}

/** Undefined for a message that was on its way while the job ended. */
function jobOf(attempt: Attempt): RunningJob | undefined {
  return running?.job.isOf(attempt) === true ? running.job : undefined
}

function start(attempt: Attempt, task: Task): void {
  if (running !== null) {
    port.send({ type: 'log', level: 'error', text: `given job ${attempt.jobId} while busy` })
    port.send({ type: 'settled', attempt, outcome: { kind: 'interrupted' } })
    return
  }
  const job = new RunningJob(attempt)
  const heartbeat = setInterval(() => port.send({ type: 'heartbeat' }), heartbeatMs)
  const settled = perform(job, task).then((outcome) => {
    clearInterval(heartbeat)
    running = null
    port.send({ type: 'settled', attempt, outcome })
  })
  running = { job, settled }
}

async function perform(job: RunningJob, task: Task): Promise<Outcome> {
  if (tools === null) return { kind: 'failed', error: diagnoseSpawn('no ffmpeg was found') }
  const { attempt } = job
  let earlier: Pick<JobProgress, 'continuedAt'> = {}
  try {
    return await runJob(
      attempt,
      task,
      tools,
      openJobLog(logDir === null ? null : path.join(logDir, jobLogName(attempt.jobId))),
      {
        started: (ffmpeg) => port.send({ type: 'started', attempt, ffmpeg }),
        keepsWorkIn: (folder) => port.send({ type: 'work', attempt, path: folder }),
        planned: (points) => port.send({ type: 'planned', attempt, points }),
        continued(fraction) {
          earlier = { continuedAt: fraction }
          port.send({ type: 'continued', attempt, fraction })
        },
        progress: (progress) =>
          port.send({ type: 'progress', attempt, progress: { ...progress, ...earlier } }),
        announce: (intent) =>
          job.waitForCommit(() => port.send({ type: 'intent', attempt, intent })),
      },
      job,
    )
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { kind: 'failed', error: appError('internal', {}, stack) }
  }
}

async function shutDown(): Promise<void> {
  running?.job.stop('interrupted')
  await running?.settled
  await port.sendLast({ type: 'bye' })
  process.exit(0)
}
