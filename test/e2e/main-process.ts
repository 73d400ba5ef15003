// What the operating system would be told by Reelmill's main process, or answer it: written down and
// answered there, since a test has neither a taskbar nor a hand on a dialog.
import type { Reelmill } from './reelmill.ts'

/** Answers every question of a dialog at once; what was asked can be read. */
export async function answerQuestions(
  { app }: Reelmill,
  answer: { readonly response: number; readonly checkboxChecked?: boolean },
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const asked = ((globalThis as { asked?: unknown[] }).asked ??= [])
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { readonly message: string }).message)
      return Promise.resolve({ checkboxChecked: false, ...given })
    }
  }, answer)
}

export function questionsAsked({ app }: Reelmill): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? [])
}

export function chooseInMenu({ app }: Reelmill, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
  }, id)
}

export function isOffered({ app }: Reelmill, id: string): Promise<boolean> {
  return app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item)
    return found?.enabled === true && found.visible
  }, id)
}
