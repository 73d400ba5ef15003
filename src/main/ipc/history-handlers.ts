// What the contract's commands about the history do.
import { existsSync } from 'node:fs'
import { shell } from 'electron'
import { refuse, succeed } from '../../shared/errors.ts'
import { runAgain } from '../history/run-again.ts'
import type { Queue } from '../queue/queue.ts'
import type { Handlers } from './handlers.ts'

export function createHistoryHandlers(
  queue: Queue,
  historyChanged: () => void,
): Pick<Handlers, Extract<keyof Handlers, `history.${string}`>> {
  return {
    'history.list': async (query) => succeed(await queue.listHistory(query)),
    'history.savings': () => succeed(queue.savings()),
    'history.clear': () => {
      const count = queue.clearHistory()
      historyChanged()
      return succeed(count)
    },
    'history.runAgain': ({ id }) => runAgain(queue, id),
    'history.reveal': ({ id }) => {
      const order = queue.pastOrder(id)
      if (order === null) return refuse('job.unknown', { id })
      const file = order.outputPath ?? order.inputPath
      if (!existsSync(file)) return refuse('input.missing', { path: file })
      shell.showItemInFolder(file)
      return succeed(null)
    },
  }
}
