// What was typed, as a command. Pure: the folder typed in and what exists there come as arguments.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { usageText } from '../../shared/strings/usage.ts'
import { deliveryOptionNames, deliveryOptions, parseDelivery } from './delivery-options.ts'
import { UsageError } from './usage-error.ts'
import { jobActions, type TerminalCommand } from '../../shared/terminal.ts'

export interface Invocation {
  readonly command: TerminalCommand | { readonly name: 'help' } | { readonly name: 'version' }
  readonly json: boolean
  /** Absolute; null for the person's own. */
  readonly userDataDir: string | null
}

const options = {
  preset: { type: 'string' },
  to: { type: 'string' },
  ...deliveryOptions,
  wait: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  'user-data-dir': { type: 'string' },
} as const

const words = ['add', 'list', 'doctor', 'presets', ...jobActions] as const

/** The data folder that was typed, found before the rest is known to make sense; null for the person's own. */
export function dataDirIn(args: readonly string[]): string | null {
  const option = '--user-data-dir'
  const index = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  if (index < 0) return null
  return args[index] === option
    ? (args[index + 1] ?? null)
    : (args[index]?.slice(option.length + 1) ?? null)
}

/** Throws UsageError. */
export function parseInvocation(
  args: readonly string[],
  cwd: string,
  exists: (file: string) => boolean,
): Invocation {
  const { values, positionals } = parseStrictly(dropChromiumSwitches(args))
  const absolute = (file: string) => path.resolve(cwd, file)
  const dataDir = values['user-data-dir']
  const shared = {
    json: values.json ?? false,
    userDataDir: dataDir === undefined ? null : absolute(dataDir),
  }
  if (values.help === true) return { ...shared, command: { name: 'help' } }
  if (values.version === true) return { ...shared, command: { name: 'version' } }

  const [word, ...rest] = positionals
  const name = words.find((candidate) => candidate === word) ?? 'open'
  if (name !== 'add') {
    for (const option of ['preset', 'to', 'wait', ...deliveryOptionNames] as const) {
      if (values[option] !== undefined) throw new UsageError(usageText().onlyWithAdd(option))
    }
  }
  switch (name) {
    case 'add':
      if (rest.length === 0) throw new UsageError(usageText().noFile)
      return {
        ...shared,
        command: {
          name,
          paths: rest.map(absolute),
          presetId: values.preset ?? null,
          destinationDir: values.to === undefined ? null : absolute(values.to),
          delivery: parseDelivery(values),
          wait: values.wait ?? false,
        },
      }
    case 'cancel':
    case 'retry':
    case 'remove':
      if (rest.length === 0) throw new UsageError(usageText().noId(name))
      return { ...shared, command: { name, ids: rest.map(parseId) } }
    case 'pause':
    case 'resume':
      return { ...shared, command: { name, ids: rest.map(parseId) } }
    case 'presets':
      return { ...shared, command: parsePresets(rest, absolute) }
    case 'doctor':
    case 'list':
      if (rest[0] !== undefined) throw new UsageError(usageText().nothingAfter(name, rest[0]))
      return { ...shared, command: { name } }
    case 'open': {
      const paths = positionals.map(absolute)
      const missing = paths.findIndex((file) => !exists(file))
      if (missing >= 0) {
        throw new UsageError(usageText().neither(positionals[missing] ?? ''))
      }
      return { ...shared, command: { name, paths } }
    }
  }
}

function parsePresets(
  typed: readonly string[],
  absolute: (file: string) => string,
): TerminalCommand {
  const [action, first = '', second = ''] = typed
  const { presetsImport, presetsExport, presetsRemove, presetsAction } = usageText()
  const expect = (count: number, otherwise: (typed: string) => string) => {
    if (typed.length !== count) throw new UsageError(otherwise(typed.join(' ')))
  }
  switch (action) {
    case undefined:
      return { name: 'presets' }
    case 'import':
      expect(2, presetsImport)
      return { name: 'presets-import', path: absolute(first) }
    case 'export':
      expect(3, presetsExport)
      return { name: 'presets-export', presetId: first, path: absolute(second) }
    case 'remove':
      expect(2, presetsRemove)
      return { name: 'presets-remove', presetId: first }
    default:
      throw new UsageError(presetsAction(action))
  }
}

function parseStrictly(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(describeRefusal(error as NodeJS.ErrnoException))
  }
}

/** Node's own words are English, and talk of positional arguments. */
function describeRefusal({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^' ]+)/.exec(message)?.[1] ?? ''
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? usageText().unknownOption(option)
    : usageText().wrongValue(option)
}

/** A packaged app gets Chromium's own switches before the command; they are none of ours. */
function dropChromiumSwitches(args: readonly string[]): readonly string[] {
  const isOurs = (arg: string) =>
    !arg.startsWith('-') || arg === '-h' || Object.keys(options).includes(nameOf(arg))
  const first = args.findIndex(isOurs)
  return first < 0 ? [] : args.slice(first)
}

function nameOf(arg: string): string {
  return arg.replace(/^--/, '').split('=', 1)[0] ?? ''
}

function parseId(word: string): number {
  const id = Number(word)
  if (!Number.isSafeInteger(id) || id < 1) throw new UsageError(usageText().noJobId(word))
  return id
}
