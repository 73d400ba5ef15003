// Hands a batch's summary to the operating system; a click shows the finished file.
import path from 'node:path'
import { Notification } from 'electron'
import { describeError } from '../../shared/strings/errors.ts'
import { batchNotification, singleNotification } from '../../shared/strings/notifications.ts'
import type { JobId } from '../../shared/job.ts'
import type { BatchSummary } from '../queue/batches.ts'
import type { Queue } from '../queue/queue.ts'

/** A notification service that does not answer must not hold up the next notification. */
const patienceMs = 2_000

/** Referenced until closed: a collected Notification loses its click. */
const shown = new Set<Notification>()

export async function showNotification(
  queue: Queue,
  summary: BatchSummary,
  reveal: (jobId: JobId) => void,
): Promise<void> {
  if (!Notification.isSupported()) return
  const { title, body } = textOf(queue, summary)
  const notification = new Notification({ title, body: escapeMarkup(body) })
  shown.add(notification)
  const forget = () => shown.delete(notification)
  notification.once('close', forget)
  notification.on('click', () => reveal(summary.exampleId))
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patienceMs)
    const settle = () => {
      clearTimeout(timer)
      resolve()
    }
    notification.once('show', settle)
    notification.once('failed', settle)
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
