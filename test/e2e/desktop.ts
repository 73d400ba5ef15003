// A private session bus for one test: what the app tells the desktop arrives here, and can be clicked.
import { fileURLToPath } from 'node:url'
import { DbusConnection } from '../../scripts/desktop/dbus-connection.mjs'
import type { NotificationServer } from '../../scripts/desktop/notification-server.mjs'
import { startDesktop } from '../../scripts/desktop/virtual-desktop.mjs'

export interface Desktop {
  readonly env: NodeJS.ProcessEnv
  readonly notifications: NotificationServer
  /** Files that the file manager was asked to show, oldest first. */
  readonly revealed: readonly string[]
  stop(): Promise<void>
}

const fileManager = 'org.freedesktop.FileManager1'

export async function startTestDesktop(env: NodeJS.ProcessEnv): Promise<Desktop> {
  const desktop = await startDesktop({ display: false, env })
  const bus = await DbusConnection.open(desktop.env['DBUS_SESSION_BUS_ADDRESS'])
  const revealed: string[] = []
  await bus.serve(fileManager, ({ member, body }) => {
    if (member !== 'ShowItems') return undefined
    const [uris] = body as [readonly string[]]
    revealed.push(...uris.map((uri) => fileURLToPath(uri)))
    return { signature: '', body: [] }
  })
  return {
    env: desktop.env,
    notifications: desktop.notifications,
    revealed,
    async stop() {
      bus.close()
      await desktop.stop()
    },
  }
}
