// Every way in ends here: paths, with the preset and destination that are chosen now, are published.
import type { Commander } from '../model/commander.ts'
import { createObservable, type Observable } from '../model/observable.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { RefusalStore } from './refusal-store.ts'

export interface Intake {
  /** How many publications are under way: a folder with thousands of files takes a moment. */
  readonly pending: Observable<number>
  readonly publish: (paths: readonly string[]) => Promise<void>
  readonly choose: (kind: 'files' | 'folder') => Promise<void>
}

export function createIntake(parts: {
  readonly command: Commander
  readonly settings: SettingsStore
  readonly refusals: RefusalStore
  readonly told: (accepted: number, refused: number) => void
}): Intake {
  const { command, settings, refusals, told } = parts
  const pending = createObservable(0)

  async function publish(paths: readonly string[]): Promise<void> {
    const chosen = settings.current() ?? (await settings.loaded)
    if (paths.length === 0 || chosen === null) return
    const { presetId, destinationDir } = chosen
    pending.set(pending.current() + 1)
    const receipt = await command('queue.publish', { paths: [...paths], presetId, destinationDir })
    pending.set(pending.current() - 1)
    if (receipt === null) return
    refusals.add(receipt.refused)
    told(receipt.accepted, receipt.refused.length)
  }

  return {
    pending,
    publish,
    async choose(kind) {
      await publish((await command('files.chooseInputs', { kind })) ?? [])
    },
  }
}
