// Hands a batch's summary to the operating system; a click, or a button where the system has buttons,
// shows the finished file or tries again.
import path from 'node:path'
import { Notification } from 'electron'
import type { Settings } from '../../shared/settings.ts'
import { desktopText } from '../../shared/strings/desktop.ts'
import { describeError } from '../../shared/strings/errors.ts'
import { batchNotification, singleNotification } from '../../shared/strings/notifications.ts'
import type { JobId } from '../../shared/job.ts'
import type { Log } from '../log.ts'
import type { BatchSummary } from '../queue/batches.ts'
import type { Queue } from '../queue/queue.ts'
import { isWanted } from './is-wanted.ts'

/** A notification service that does not answer must not hold up the next notification. */
const patienceMs = 2_000

/** Referenced until closed: a collected Notification loses its click. */
const shown = new Set<Notification>()

export interface NotificationParts {
  readonly queue: Queue
  readonly settings: () => Pick<Settings, 'notifications' | 'sound'>
  readonly reveal: (jobId: JobId) => void
  readonly showWindow: () => void
  readonly retryFailed: () => void
  readonly log: Log
}

export async function showNotification(
  summary: BatchSummary,
  { queue, settings, reveal, showWindow, retryFailed, log }: NotificationParts,
): Promise<void> {
  const { notifications, sound } = settings()
  if (!isWanted(summary, notifications) || !Notification.isSupported()) return
  // The list, not the file, says why a job failed.
  const show = () => (summary.completed > 0 ? reveal(summary.exampleId) : showWindow())
  const buttons = [
    { text: desktopText().notification.show, act: show },
    ...(summary.failed > 0
      ? [{ text: desktopText().notification.retryFailed, act: retryFailed }]
      : []),
  ]
  const { title, body } = textOf(queue, summary)
  const notification = new Notification({
    title,
    body: escapeMarkup(body),
    silent: !sound,
    // macOS has them; where the system or this Electron has none they are passed over.
    actions: buttons.map(({ text }) => ({ type: 'button', text })),
  })
  shown.add(notification)
  const forget = () => shown.delete(notification)
  notification.once('close', forget)
  notification.on('click', show)
  notification.on('action', (_event, index) => buttons[index]?.act())
  await new Promise<void>((resolve) => {
    const settle = (how: string) => {
      clearTimeout(timer)
      log('info', `notification: ${how}`)
      resolve()
    }
    const timer = setTimeout(() => settle('asked for'), patienceMs)
    notification.once('show', () => settle('shown'))
    notification.once('failed', () => settle('refused by the system'))
    notification.show()
  })
}

function textOf(queue: Queue, summary: BatchSummary) {
  if (summary.completed + summary.failed > 1) return batchNotification(summary)
  const job = queue.find(summary.exampleId)
  const name = path.basename(job?.inputPath ?? '')
  if (job?.error != null) return singleNotification(name, describeError(job.error))
  return singleNotification(name, summary)
}

/** The freedesktop specification reads a body as markup; Windows and macOS read plain text. */
function escapeMarkup(text: string, platform: NodeJS.Platform = process.platform): string {
  if (platform !== 'linux') return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
