// Does what a terminal asked, through the same queue and dispatcher that the window uses.
import type { AppError } from '../../shared/errors.ts'
import { deliverySchema } from '../../shared/delivery.ts'
import type { TerminalCommand } from '../../shared/terminal.ts'
import { ingest } from '../ingest/ingest.ts'
import { actOnJobs } from './act-on-jobs.ts'
import { changePresets } from './change-presets.ts'
import { exitCodes, type CommandParts, type Emit } from './command-parts.ts'
import { examineEncoders } from './examine-encoders.ts'
import { waitForJobs } from './wait-for-jobs.ts'

/** Answers the exit code. @param signal aborted when the terminal is gone. */
export async function runCommand(
  command: TerminalCommand,
  parts: CommandParts,
  emit: Emit,
  signal: AbortSignal,
): Promise<number> {
  const { queue, progress } = parts
  const fail = (error: AppError): number => {
    emit({ type: 'error', error })
    return exitCodes.failed
  }
  switch (command.name) {
    case 'open':
      parts.openWindow()
      if (command.paths.length > 0) {
        const { presetId, destinationDir } = queue.readSettings()
        await ingest(queue, { paths: command.paths, presetId, destinationDir })
      }
      return exitCodes.done
    case 'presets':
      for (const preset of parts.presets.list()) emit({ type: 'preset', preset })
      return exitCodes.done
    case 'presets-import':
    case 'presets-export':
    case 'presets-remove':
      return changePresets(command, parts, emit)
    case 'doctor':
      return examineEncoders(parts, emit)
    case 'list': {
      let after = 0
      for (;;) {
        const jobs = queue.list(after, 500)
        for (const job of jobs) emit({ type: 'job', job, progress: progress.get(job.id) })
        const last = jobs.at(-1)
        if (last === undefined) return exitCodes.done
        after = last.id
      }
    }
    case 'cancel':
    case 'pause':
    case 'resume':
    case 'retry':
    case 'remove':
      return (await actOnJobs(command.name, command.ids, parts, emit))
        ? exitCodes.done
        : exitCodes.failed
    case 'add': {
      const settings = queue.readSettings()
      const cursor = queue.journal.lastId()
      const receipt = await ingest(queue, {
        paths: command.paths,
        presetId: command.presetId ?? settings.presetId,
        destinationDir: command.destinationDir ?? settings.destinationDir,
        delivery: deliverySchema.parse({ ...settings.delivery, ...command.delivery }),
      })
      if (!receipt.ok) return fail(receipt.error)
      const { accepted, refused } = receipt.value
      for (const refusal of refused) emit({ type: 'refused', ...refusal })
      for (const job of accepted) emit({ type: 'published', job })
      if (!command.wait) {
        if (accepted.length > 0 && !parts.works())
          emit({ type: 'note', note: 'starts-when-opened' })
        return refused.length === 0 ? exitCodes.done : exitCodes.failed
      }
      const ids = new Set(accepted.map(({ id }) => id))
      await waitForJobs(queue, progress, ids, cursor, emit, signal)
      const allCompleted = [...ids].every((id) => queue.find(id)?.state === 'completed')
      return allCompleted && refused.length === 0 ? exitCodes.done : exitCodes.failed
    }
  }
}
