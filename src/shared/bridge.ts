// What preload puts on `window.reelmill`; the only door out of the page.
import type { Result } from './errors.ts'
import type { CommandInput, CommandName, CommandOutput, EventName, Events } from './ipc.ts'

/** What identifies the DOM's `File` here, where the DOM's types are not. */
interface DroppedFile {
  readonly name: string
  readonly size: number
}

export interface Bridge {
  readonly platform: 'linux' | 'darwin' | 'win32'
  invoke<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<Result<CommandOutput<Name>>>
  /** Returns the call that ends the subscription. */
  subscribe<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void
  /** Absolute path of a dropped or pasted file; empty when it is not a file on disk. */
  pathForFile(file: DroppedFile): string
}
