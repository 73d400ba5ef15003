// macOS: asks the system as the Apple menu does, so that other apps can keep unsaved work.
import type { PowerCommands } from './power-commands.ts'

const tell = (what: string) => [
  '/usr/bin/osascript',
  '-e',
  `tell application "System Events" to ${what}`,
]

export const darwinPower: PowerCommands = {
  // The first needs no leave to control other apps.
  sleep: [['/usr/bin/pmset', 'sleepnow'], tell('sleep')],
  'shut-down': [tell('shut down')],
}
