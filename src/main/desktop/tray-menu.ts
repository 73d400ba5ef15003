// The tray's menu and what its icon says, as plain data.
import type { MenuItemConstructorOptions } from 'electron'
import type { TrayText } from '../../shared/strings/desktop.ts'
import type { QueueStatus } from './queue-status.ts'

export type TrayAction = 'open' | 'pause-all' | 'resume-all' | 'quit'

export function progressLine(status: QueueStatus, text: TrayText): string {
  const { live, fraction, isPaused } = status
  if (fraction === null) return text.idle
  return isPaused ? text.paused(live) : text.working(fraction, live)
}

export function trayMenu(
  status: QueueStatus,
  text: TrayText,
  choose: (action: TrayAction) => void,
): readonly MenuItemConstructorOptions[] {
  const item = (id: TrayAction, label: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => choose(id),
  })
  return [
    { label: progressLine(status, text), enabled: false },
    { type: 'separator' },
    item('open', text.open),
    status.isPaused ? item('resume-all', text.resumeAll) : item('pause-all', text.pauseAll),
    { type: 'separator' },
    item('quit', text.quit),
  ]
}
