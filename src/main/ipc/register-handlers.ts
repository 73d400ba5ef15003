// The only place that touches ipcMain: checks who asks, parses what they ask, then hands it on.
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { refuse, type Result } from '../../shared/errors.ts'
import {
  commandChannel,
  commands,
  eventChannel,
  type CommandName,
  type EventName,
  type Events,
} from '../../shared/ipc.ts'
import { appOrigin } from '../window/protocol.ts'
import { isDiskFull } from '../queue/connection.ts'
import type { Handlers } from './handlers.ts'

export function registerHandlers(
  handlers: Handlers,
  log: (level: 'warn' | 'error', text: string) => void,
): void {
  for (const name of Object.keys(commands) as CommandName[]) {
    ipcMain.handle(commandChannel(name), async (event, raw: unknown): Promise<Result<unknown>> => {
      const window = senderWindow(event)
      if (window === null) {
        log('warn', `refused ${name} from ${event.senderFrame?.url ?? 'a closed frame'}`)
        return refuse('request.invalid', {}, 'expected the main frame of a Reelmill window')
      }
      const input = commands[name].input.safeParse(raw)
      if (!input.success) return refuse('request.invalid', {}, input.error.message)
      try {
        // The contract ties the parsed input to the handler of the same name.
        const handle = handlers[name] as Handle
        return await handle(input.data, window)
      } catch (error) {
        if (isDiskFull(error)) return refuse('queue.full-disk')
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
        log('error', `${name}: ${detail}`)
        return refuse('internal', {}, detail)
      }
    })
  }
}

type Handle = (input: unknown, window: BrowserWindow) => Promise<Result<unknown>> | Result<unknown>

/** The window whose own page, not a frame in it, sent this; null for anyone else. */
function senderWindow({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | null {
  if (senderFrame === null || senderFrame.parent !== null) return null
  if (!senderFrame.url.startsWith(`${appOrigin}/`)) return null
  return BrowserWindow.fromWebContents(sender)
}

/** Tells every window. */
export function broadcast<Name extends EventName>(name: Name, event: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send(eventChannel(name), event)
  }
}
