import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { appMenu, type MenuAction, type MenuQueue } from '../../../../src/main/desktop/app-menu.ts'
import { desktopText } from '../../../../src/shared/strings/desktop.ts'

const busy: MenuQueue = { isPaused: false, hasFailed: true, hasDone: true }
const fresh: MenuQueue = { isPaused: false, hasFailed: false, hasDone: false }

const itemsOf = (menu: MenuItemConstructorOptions | undefined) =>
  (menu?.submenu ?? []) as readonly MenuItemConstructorOptions[]

function build(platform: NodeJS.Platform, queue = busy, isDevelopment = false) {
  const chosen: MenuAction[] = []
  const menus = appMenu({
    platform,
    text: desktopText().menu,
    queue,
    isDevelopment,
    choose: (action) => chosen.push(action),
  })
  const items = menus.flatMap(itemsOf)
  const find = (id: MenuAction) => {
    const found = items.filter((item) => item.id === id)
    if (found.length !== 1) throw new Error(`expected one “${id}”, got ${found.length}`)
    return found[0] as MenuItemConstructorOptions & { click: () => void }
  }
  return {
    menus,
    items,
    find,
    chosen,
    menu: (label: string) => menus.find((m) => m.label === label),
  }
}

const ownActions: readonly MenuAction[] = [
  'add-files',
  'add-folder',
  'settings',
  'pause-all',
  'resume-all',
  'retry-failed',
  'clear-done',
  'show-logs',
  'show-licences',
  'about',
]

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('offers each of our own actions once, and does that one', () => {
    const { find, chosen } = build(platform)
    for (const id of ownActions) find(id).click()
    expect(chosen).toEqual(ownActions)
  })

  it('has the shortcuts that people know', () => {
    const { find } = build(platform)
    expect(find('add-files').accelerator).toBe('CmdOrCtrl+O')
    expect(find('add-folder').accelerator).toBe('CmdOrCtrl+Shift+O')
    expect(find('settings').accelerator).toBe('CmdOrCtrl+,')
  })

  it('has the roles of a text field, so that paste works, and of the view', () => {
    const roles = build(platform).items.map(({ role }) => role)
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']),
    )
    expect(roles).toEqual(
      expect.arrayContaining(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']),
    )
    expect(roles.filter((role) => role === 'close')).toHaveLength(1)
    expect(roles.filter((role) => role === 'quit')).toHaveLength(1)
  })

  it('keeps what only developers need from everybody else', () => {
    const roles = (isDevelopment: boolean) =>
      build(platform, busy, isDevelopment).items.map(({ role }) => role)
    expect(roles(false)).not.toEqual(expect.arrayContaining(['reload']))
    expect(roles(false)).not.toEqual(expect.arrayContaining(['toggleDevTools']))
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })

  it('offers only what can be done now', () => {
    const idle = build(platform, fresh)
    expect(idle.find('retry-failed').enabled).toBe(false)
    expect(idle.find('clear-done').enabled).toBe(false)
    expect(idle.find('pause-all').visible).toBe(true)
    expect(idle.find('resume-all').visible).toBe(false)
    const paused = build(platform, { ...busy, isPaused: true })
    expect(paused.find('retry-failed').enabled).toBe(true)
    expect(paused.find('clear-done').enabled).toBe(true)
    expect(paused.find('pause-all').visible).toBe(false)
    expect(paused.find('resume-all').visible).toBe(true)
  })

  it('labels everything, so that nothing is left to the system’s language', () => {
    for (const { label, type } of build(platform, busy, true).items) {
      expect(type === 'separator' || (label ?? '') !== '').toBe(true)
    }
  })
})

it('has the app’s own menu first on macOS, with settings, hiding and quitting in it', () => {
  const [first] = build('darwin').menus
  expect(first?.label).toBe('Reelmill')
  const names = itemsOf(first)
    .map(({ id, role }) => id ?? role)
    .filter((name) => name !== undefined)
  expect(names).toEqual(['about', 'settings', 'services', 'hide', 'hideOthers', 'unhide', 'quit'])
})

it('has settings and quitting under File where there is no such menu, and About under Help', () => {
  for (const platform of ['linux', 'win32'] as const) {
    const { menu } = build(platform)
    const names = (label: string) => itemsOf(menu(label)).map(({ id, role }) => id ?? role)
    expect(names('File')).toEqual(expect.arrayContaining(['settings', 'close', 'quit']))
    expect(names('Help')).toEqual(['show-logs', 'show-licences', undefined, 'about'])
  }
})
