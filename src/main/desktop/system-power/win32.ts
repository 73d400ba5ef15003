// Windows: its programs by their full path, so that none of the same name elsewhere is started.
import path from 'node:path'
import type { PowerCommands } from './power-commands.ts'

/** @param systemRoot such as `C:\Windows` */
export function windowsPower(systemRoot: string): PowerCommands {
  const program = (name: string) => path.win32.join(systemRoot, 'System32', name)
  return {
    // Hibernates where that is switched on: rundll32 cannot pass the choice along.
    sleep: [[program('rundll32.exe'), 'powrprof.dll,SetSuspendState', '0,1,0']],
    // Without /f: a program with unsaved work may still hold it up.
    'shut-down': [[program('shutdown.exe'), '/s', '/t', '0']],
  }
}
