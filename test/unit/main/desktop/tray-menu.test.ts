import { expect, it } from 'vitest'
import { progressLine, trayMenu, type TrayAction } from '../../../../src/main/desktop/tray-menu.ts'
import { desktopText } from '../../../../src/shared/strings/desktop.ts'
import { statusByHand } from './statuses.ts'

const text = desktopText().tray

it('says how far the work is', () => {
  const status = statusByHand()
  expect(progressLine(status.now(), text)).toBe('Nothing to do')
  status.become({ live: 3, fraction: 0.42 })
  expect(progressLine(status.now(), text)).toBe('42%, 3 jobs left')
  status.become({ live: 1, fraction: 0.9, isPaused: true })
  expect(progressLine(status.now(), text)).toBe('Paused, 1 job left')
})

it('offers to pause what runs, and to resume what is paused', () => {
  const status = statusByHand()
  const ids = () => trayMenu(status.now(), text, () => undefined).map(({ id }) => id)
  expect(ids()).toEqual([undefined, undefined, 'open', 'pause-all', undefined, 'quit'])
  status.become({ isPaused: true })
  expect(ids()).toEqual([undefined, undefined, 'open', 'resume-all', undefined, 'quit'])
})

it('does what is chosen, and nothing by its first line', () => {
  const chosen: TrayAction[] = []
  const menu = trayMenu(statusByHand().now(), text, (action) => chosen.push(action))
  expect(menu[0]).toMatchObject({ label: 'Nothing to do', enabled: false })
  for (const { click } of menu) (click as (() => void) | undefined)?.()
  expect(chosen).toEqual(['open', 'pause-all', 'quit'])
})
