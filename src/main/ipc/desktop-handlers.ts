// What the contract's commands about the computer and the app itself do.
import { succeed } from '../../shared/errors.ts'
import type { Desktop } from '../desktop/desktop.ts'
import type { Handlers } from './handlers.ts'

export function createDesktopHandlers(
  desktop: Pick<Desktop, 'power' | 'info' | 'openLogs' | 'openDataFolder'>,
): Pick<Handlers, Extract<keyof Handlers, `power.${string}` | `app.${string}`>> {
  const { power, info } = desktop
  return {
    'power.get': () => succeed(power.state()),
    'power.setWhenDone': ({ action }) => succeed(power.choose(action)),
    'power.cancelCountdown': () => succeed(power.cancel()),
    'app.info': () => succeed(info),
    'app.openLogs': () => {
      desktop.openLogs()
      return succeed(null)
    },
    'app.openDataFolder': () => {
      desktop.openDataFolder()
      return succeed(null)
    },
  }
}
