import { expect, it } from 'vitest'
import type { Bridge } from '../../../../src/shared/bridge.ts'
import { settingsSchema, type Settings } from '../../../../src/shared/settings.ts'
import type { Commander } from '../../../../src/renderer/model/commander.ts'
import { createSettingsStore } from '../../../../src/renderer/settings/settings-store.ts'

/** A main that answers when it is told to. */
function slowMain() {
  const first = settingsSchema.parse({})
  const answers: ((settings: Settings | null) => void)[] = []
  let tell: (settings: Settings) => void = () => {}
  const bridge = {
    subscribe: (_name: string, listener: (settings: Settings) => void) => {
      tell = listener
      return () => {}
    },
  } as unknown as Bridge
  const command = ((name: string) =>
    name === 'settings.get'
      ? Promise.resolve(first)
      : new Promise<Settings | null>((resolve) => answers.push(resolve))) as Commander
  return { first, answers, command, bridge, tell: (settings: Settings) => tell(settings) }
}

it('never shows an older choice again while newer ones are on their way', async () => {
  const main = slowMain()
  const store = createSettingsStore(main.bridge, main.command)
  await store.loaded
  const seen: (number | null | undefined)[] = []
  store.subscribe(() => seen.push(store.current()?.concurrency))
  const changes = [1, 2, 3].map((concurrency) => store.change({ concurrency }))
  for (const [index, answer] of main.answers.entries()) {
    const settled = { ...main.first, concurrency: index + 1 }
    main.tell(settled)
    answer(settled)
  }
  await Promise.all(changes)
  expect(seen.filter((value, index) => value !== seen[index - 1])).toEqual([1, 2, 3])
  main.tell({ ...main.first, concurrency: 7 })
  expect(store.current()?.concurrency).toBe(7)
})

it('takes a choice back that main refuses', async () => {
  const main = slowMain()
  const store = createSettingsStore(main.bridge, main.command)
  await store.loaded
  const change = store.change({ concurrency: 5 })
  expect(store.current()?.concurrency).toBe(5)
  main.answers[0]?.(null)
  await change
  expect(store.current()?.concurrency).toBe(null)
})
