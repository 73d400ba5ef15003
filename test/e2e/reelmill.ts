// Reelmill with its window, driven as a person does: files are dropped, rows are read, buttons pressed.
import { once } from 'node:events'
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core'
import type { Bridge } from '../../src/shared/bridge.ts'
import type { Result } from '../../src/shared/errors.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../src/shared/ipc.ts'
import type { JobState } from '../../src/shared/job.ts'
import { windowText } from '../../src/shared/strings/window.ts'
import type { Scene } from './scene.ts'

const rowAppearsMs = 20_000
const jobEndsMs = 60_000

export class Reelmill {
  readonly app: ElectronApplication
  readonly page: Page
  readonly #uncaught: string[] = []

  private constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
    page.on('pageerror', ({ message }) => this.#uncaught.push(message))
  }

  static async open(scene: Scene, ...words: readonly string[]): Promise<Reelmill> {
    const app = await _electron.launch({
      executablePath: scene.electron,
      args: [...scene.appArguments(words)],
      env: scene.env as Record<string, string>,
      // Playwright turns it off unless it is told not to; the scene knows what its user may have.
      chromiumSandbox: true,
    })
    const reelmill = new Reelmill(app, await app.firstWindow())
    await reelmill.page.getByRole('main').waitFor()
    return reelmill
  }

  get pid(): number {
    return this.app.process().pid as number
  }

  /** A real drop: Chromium takes the files from the disk, as from the system's drag and drop. */
  async drop(...paths: readonly string[]): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [...paths], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    }
    await devtools.detach()
  }

  /** The row of a file in this state; `refused` is what was not added. */
  row(name: string, state: JobState | 'refused'): Locator {
    const word = state === 'refused' ? windowText().refused : windowText().states[state]
    const label = windowText().row.rowName(name, word)
    return this.page.getByRole('row', { name: label, exact: true })
  }

  async waitForRow(name: string, state: JobState | 'refused'): Promise<Locator> {
    const row = this.row(name, state)
    const isEnd = state === 'completed' || state === 'failed' || state === 'cancelled'
    await row.waitFor({ timeout: isEnd ? jobEndsMs : rowAppearsMs })
    return row
  }

  /** Every row as it is read out, top to bottom. */
  async rows(): Promise<readonly string[]> {
    const labelled = this.page.locator('[role=row][aria-label]')
    return labelled.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
  }

  /** Per cent, as the row shows it; null while it shows none. */
  async progressOf(name: string): Promise<number | null> {
    const bar = this.page.getByRole('progressbar', { name: windowText().row.progress(name) })
    const shown = await bar.getAttribute('aria-valuenow', { timeout: 1_000 }).catch(() => null)
    return shown === null ? null : Number(shown)
  }

  async press(action: 'cancel' | 'retry' | 'reveal' | 'remove', name: string): Promise<void> {
    const label = windowText().row.action(windowText().row[action], name)
    await this.page.getByRole('button', { name: label }).click()
  }

  /** What the page itself may ask of main. */
  async invoke<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<Result<CommandOutput<Name>>> {
    return this.page.evaluate(
      async ([command, value]) => {
        const { reelmill } = window as unknown as { readonly reelmill: Bridge }
        return (await reelmill.invoke(command as never, value as never)) as never
      },
      [name, input] as const,
    )
  }

  /** Closes the window as a person does, and waits for Reelmill’s end; answers its exit code. */
  async close(): Promise<number | null> {
    if (this.#uncaught.length > 0) throw new Error(`in the page: ${this.#uncaught.join(', ')}`)
    const exited = once(this.app.process(), 'exit')
    await this.app.evaluate(({ BrowserWindow }) => {
      setImmediate(() => BrowserWindow.getAllWindows().forEach((window) => window.close()))
    })
    const [code] = (await exited) as [number | null]
    return code
  }
}
