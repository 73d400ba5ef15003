// Linux: systemd's own tool, else elogind's, which answers to the same words.
import type { PowerCommands } from './power-commands.ts'

export const linuxPower: PowerCommands = {
  sleep: [
    ['systemctl', 'suspend'],
    ['loginctl', 'suspend'],
  ],
  'shut-down': [
    ['systemctl', 'poweroff'],
    ['loginctl', 'poweroff'],
  ],
}
