// Tells the person that the computer, against their wish, neither sleeps nor is off.
import { Notification } from 'electron'
import { desktopText } from '../../shared/strings/desktop.ts'
import type { PowerAction } from './system-power/power-commands.ts'

export function tellPowerFailure(action: PowerAction): void {
  if (!Notification.isSupported()) return
  const { failed, failedBody } = desktopText().power
  new Notification({ title: failed[action], body: failedBody }).show()
}
