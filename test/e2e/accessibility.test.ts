// axe looks through every view, in light and dark, and finds nothing.
import { once } from 'node:events'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { windowStates } from '../gallery/states.ts'
import { Reelmill } from './reelmill.ts'
import { newScene } from './scene.ts'

interface Axe {
  run(
    context: { readonly exclude: readonly string[] },
    options: { readonly rules: Readonly<Record<string, { readonly enabled: boolean }>> },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly help: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
    }[]
  }>
}

async function findings({ page }: Reelmill): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { readonly axe: Axe }).axe.run(
      // The menus' library keeps the focus inside with these; a menu is above the page, in no part of it.
      { exclude: ['[data-base-ui-focus-guard]'] },
      { rules: { region: { enabled: document.querySelector('[role=menu]') === null } } },
    )
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    )
  })
}

// Of many rows those in view alone exist: they are those of a few.
const different = windowStates.filter(({ name }) => name !== 'queue-10000')

it.each(different.map((state) => [state.name, state] as const))(
  'finds nothing in %s',
  async (_, { prepare, show }) => {
    const scene = await newScene()
    prepare?.(scene)
    const window = await Reelmill.open(scene)
    await show?.(window, scene)
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await findings(window), colorScheme).toEqual([])
    }
    // Without the question whether work may be interrupted.
    const exited = once(window.app.process(), 'exit')
    process.kill(window.pid, 'SIGTERM')
    await exited
  },
)
