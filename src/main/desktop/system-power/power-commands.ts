// What each system is told to sleep or to shut down: programs with their arguments, never a shell.
import type { WhenDoneAction } from '../../../shared/power.ts'
import { darwinPower } from './darwin.ts'
import { linuxPower } from './linux.ts'
import { windowsPower } from './win32.ts'

export type PowerAction = Extract<WhenDoneAction, 'sleep' | 'shut-down'>

/** Program and arguments. */
type ProgramCall = readonly string[]

/** The first that succeeds is enough. */
export type PowerCommands = Readonly<Record<PowerAction, readonly ProgramCall[]>>

export function powerCommands(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): PowerCommands {
  if (platform === 'darwin') return darwinPower
  if (platform === 'win32') return windowsPower(env['SystemRoot'] ?? 'C:\\Windows')
  return linuxPower
}
