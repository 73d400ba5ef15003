// Asks main for something and tells the person when it cannot be had.
import type { Bridge } from '../../shared/bridge.ts'
import { appError } from '../../shared/errors.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../shared/ipc.ts'
import { describeError } from '../../shared/strings/errors.ts'
import type { NoticeStore } from '../notices/notice-store.ts'

/** Answers null after an error, which the person has then been told of. */
export type Commander = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
) => Promise<CommandOutput<Name> | null>

export function createCommander(bridge: Bridge, notices: NoticeStore): Commander {
  return async (name, input) => {
    try {
      const answer = await bridge.invoke(name, input)
      if (answer.ok) return answer.value
      notices.add(describeError(answer.error))
    } catch {
      notices.add(describeError(appError('internal')))
    }
    return null
  }
}
