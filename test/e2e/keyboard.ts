// The way of a person who has a keyboard and nothing else.
import type { Locator, Page } from 'playwright-core'

/** More stops than any view has between two things that belong together. */
const mostStops = 80

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab led to ${String(target)}`)
}

export async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false
  return target.first().evaluate((element) => element === document.activeElement)
}
