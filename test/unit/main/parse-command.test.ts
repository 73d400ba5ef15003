import { describe, expect, it, onTestFinished } from 'vitest'
import { speak } from '../../../src/shared/strings/language.ts'
import { parseInvocation } from '../../../src/main/terminal/parse-command.ts'
import { UsageError } from '../../../src/main/terminal/usage-error.ts'

const parse = (...args: string[]) =>
  parseInvocation(args, '/home/me', (file) => file.endsWith('.mp4'))

describe('parseInvocation', () => {
  it('opens the window when nothing was typed', () => {
    expect(parse().command).toEqual({ name: 'open', paths: [] })
  })

  it('makes paths absolute in the folder that was typed in', () => {
    expect(parse('add', 'a b.mp4', '/x/c.mp4', '--to', 'out', '--wait', '--json')).toEqual({
      json: true,
      userDataDir: null,
      command: {
        name: 'add',
        paths: ['/home/me/a b.mp4', '/x/c.mp4'],
        presetId: null,
        destinationDir: '/home/me/out',
        delivery: {},
        wait: true,
      },
    })
  })

  it('says what becomes of the finished file', () => {
    const typed = '--if-exists skip --verify full --replace-original --keep-smaller --keep-dates'
    expect(
      parse('add', 'a.mp4', '--name', '{source} {height}p', ...typed.split(' ')),
    ).toMatchObject({
      command: {
        delivery: {
          nameTemplate: '{source} {height}p',
          collision: 'skip',
          verification: 'full',
          original: 'replace',
          keepSmaller: true,
          keepDates: true,
        },
      },
    })
  })

  it.each([
    [['--name', '{sorce}'], '--name knows no “{sorce}”'],
    [['--name', ' '], 'expected a pattern of 1 to 200 characters after --name'],
    [['--if-exists', 'replace'], 'expected “number”, “skip” or “ask” after --if-exists'],
    [['--verify', 'twice'], 'expected “auto”, “full”, “quick” or “off” after --verify'],
  ])('refuses %j', (options, message) => {
    expect(() => parse('add', 'a.mp4', ...options)).toThrow(new UsageError(message))
  })

  it('takes a name that begins with a dash behind two dashes', () => {
    expect(parse('add', '--', '-clip.mp4').command).toMatchObject({ paths: ['/home/me/-clip.mp4'] })
  })

  it('passes over Chromium’s switches before the command', () => {
    expect(parse('--no-sandbox', '--inspect=0', 'cancel', '3').command).toEqual({
      name: 'cancel',
      ids: [3],
    })
  })

  it('keeps a run apart', () => {
    expect(parse('--user-data-dir=data', 'list').userDataDir).toBe('/home/me/data')
    expect(parse('list', '--user-data-dir', '/d').userDataDir).toBe('/d')
  })

  it('takes a person’s presets in, gives them out and removes them', () => {
    expect(parse('presets').command).toEqual({ name: 'presets' })
    expect(parse('presets', 'import', 'mine.json').command).toEqual({
      name: 'presets-import',
      path: '/home/me/mine.json',
    })
    expect(parse('presets', 'export', 'fast-1080p', '/x/out.json', '--json')).toMatchObject({
      json: true,
      command: { name: 'presets-export', presetId: 'fast-1080p', path: '/x/out.json' },
    })
    expect(parse('presets', 'remove', 'mine').command).toEqual({
      name: 'presets-remove',
      presetId: 'mine',
    })
    expect(parse('add', 'a.mp4', '--preset', 'mine').command).toMatchObject({ presetId: 'mine' })
  })

  it('opens files that exist and names a word that is neither command nor file', () => {
    expect(parse('a.mp4').command).toEqual({ name: 'open', paths: ['/home/me/a.mp4'] })
    expect(() => parse('lst')).toThrow('“lst” is neither a command nor a file')
  })

  it.each([
    [['add'], 'got no file'],
    [['cancel'], 'got no id'],
    [['cancel', 'x'], 'got “x”'],
    [['list', 'x'], 'expected nothing'],
    [['list', '--wait'], '--wait goes with “add”'],
    [['add', 'a.mp4', '--prest', 'x'], 'there is no option “--prest”'],
    [['add', 'a.mp4', '--preset'], '“--preset” stands without its value'],
    [['presets', 'import'], 'expected “presets import FILE”, got “presets import”'],
    [['presets', 'import', 'a', 'b'], 'expected “presets import FILE”'],
    [['presets', 'export', 'mine'], 'expected “presets export ID FILE”'],
    [['presets', 'remove'], 'expected “presets remove ID”'],
    [['presets', 'burn'], 'got “burn”'],
    [['presets', 'remove', 'mine', '--wait'], '--wait goes with “add”'],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => parse(...args)).toThrow(UsageError)
    expect(() => parse(...args)).toThrow(message)
    onTestFinished(() => speak('en'))
    speak('de')
    expect(() => parse(...args)).toThrow(/erwartet|weder|gehört|gibt es nicht|ohne Wert/i)
  })
})
