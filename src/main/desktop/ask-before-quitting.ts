// The question before running jobs are interrupted, as the system's own dialog.
import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { desktopText } from '../../shared/strings/desktop.ts'
import type { QuitAnswer } from './quit-guard.ts'

/** @param window null when there is none to hang it on. */
export async function askBeforeQuitting(
  window: BrowserWindow | null,
  runningJobs: number,
): Promise<QuitAnswer> {
  const text = desktopText().quitting
  const options: MessageBoxOptions = {
    type: 'question',
    title: 'Reelmill',
    message: text.question(runningJobs),
    detail: text.remedy(runningJobs),
    buttons: [text.quit, text.cancel],
    defaultId: 0,
    cancelId: 1,
    checkboxLabel: text.askNoMore,
    noLink: true,
  }
  const { response, checkboxChecked } =
    window === null
      ? await dialog.showMessageBox(options)
      : await dialog.showMessageBox(window, options)
  return { quits: response === 0, asksAgain: !checkboxChecked }
}
