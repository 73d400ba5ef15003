import { describe, expect, it } from 'vitest'
import { autostartEntry, autostartFile } from '../../../../src/main/desktop/autostart-entry.ts'

describe('autostartFile', () => {
  it('is in the folder that the person’s desktop looks into', () => {
    expect(autostartFile({}, '/home/me')).toBe('/home/me/.config/autostart/reelmill.desktop')
    expect(autostartFile({ XDG_CONFIG_HOME: '/cfg' }, '/home/me')).toBe(
      '/cfg/autostart/reelmill.desktop',
    )
  })

  it('passes over a setting that is empty or relative, as the specification says', () => {
    for (const XDG_CONFIG_HOME of ['', 'cfg']) {
      expect(autostartFile({ XDG_CONFIG_HOME }, '/home/me')).toBe(
        '/home/me/.config/autostart/reelmill.desktop',
      )
    }
  })
})

describe('autostartEntry', () => {
  const execOf = (...command: string[]) =>
    /^Exec=(.*)$/m.exec(autostartEntry(command, 'Converts'))?.[1]

  it('is a desktop entry', () => {
    expect(autostartEntry(['/opt/Reelmill/reelmill'], 'Converts videos')).toBe(
      `[Desktop Entry]
Type=Application
Name=Reelmill
Comment=Converts videos
Exec="/opt/Reelmill/reelmill"
Terminal=false
`,
    )
  })

  it('keeps a path with spaces together', () => {
    expect(execOf('/opt/my apps/reelmill', '/a b')).toBe('"/opt/my apps/reelmill" "/a b"')
  })

  it('lets nothing in a path mean anything: quotes, dollars, percent signs, backslashes', () => {
    expect(execOf('/a"b')).toBe(String.raw`"/a\\"b"`)
    expect(execOf('/a$b`c')).toBe('"/a\\\\$b\\\\`c"')
    expect(execOf('/100%')).toBe('"/100%%"')
    expect(execOf('/a\\b')).toBe(String.raw`"/a\\\\b"`)
  })
})
