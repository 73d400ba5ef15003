import { describe, expect, it } from 'vitest'
import {
  powerCommands,
  type PowerAction,
} from '../../../../src/main/desktop/system-power/power-commands.ts'
import { usePower } from '../../../../src/main/desktop/system-power/use-power.ts'

const actions: readonly PowerAction[] = ['sleep', 'shut-down']

describe('powerCommands', () => {
  it('asks systemd, else elogind', () => {
    expect(powerCommands('linux', {})).toEqual({
      sleep: [
        ['systemctl', 'suspend'],
        ['loginctl', 'suspend'],
      ],
      'shut-down': [
        ['systemctl', 'poweroff'],
        ['loginctl', 'poweroff'],
      ],
    })
  })

  it('asks macOS as its menu does', () => {
    const commands = powerCommands('darwin', {})
    expect(commands.sleep[0]).toEqual(['/usr/bin/pmset', 'sleepnow'])
    expect(commands['shut-down']).toEqual([
      ['/usr/bin/osascript', '-e', 'tell application "System Events" to shut down'],
    ])
  })

  it('starts Windows’ own programs, wherever Windows is', () => {
    const commands = powerCommands('win32', { SystemRoot: 'D:\\Win' })
    expect(commands.sleep).toEqual([
      ['D:\\Win\\System32\\rundll32.exe', 'powrprof.dll,SetSuspendState', '0,1,0'],
    ])
    expect(commands['shut-down']).toEqual([['D:\\Win\\System32\\shutdown.exe', '/s', '/t', '0']])
    expect(powerCommands('win32', {}).sleep[0]?.[0]).toBe('C:\\Windows\\System32\\rundll32.exe')
  })
})

describe('usePower', () => {
  const commands = powerCommands('linux', {})

  function runner(...working: readonly string[]) {
    const calls: string[] = []
    const run = (program: string, args: readonly string[]) => {
      calls.push([program, ...args].join(' '))
      return working.includes(program)
        ? Promise.resolve()
        : Promise.reject(new Error(`${program}: no such program`))
    }
    return { calls, run }
  }

  it('stops at the first command that works', async () => {
    const { calls, run } = runner('systemctl', 'loginctl')
    expect(await usePower('sleep', commands, run)).toBeNull()
    expect(calls).toEqual(['systemctl suspend'])
  })

  it('tries the next one when a command does not', async () => {
    const { calls, run } = runner('loginctl')
    expect(await usePower('shut-down', commands, run)).toBeNull()
    expect(calls).toEqual(['systemctl poweroff', 'loginctl poweroff'])
  })

  it('says why when none does', async () => {
    for (const action of actions) {
      const { run } = runner()
      expect(await usePower(action, commands, run)).toBe('loginctl: no such program')
    }
  })
})
