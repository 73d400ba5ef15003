// The packages' configuration, as far as it can be judged without the systems that it is for.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { isMediaName } from '../../../src/core/media/media-extensions.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (name: string) => readFileSync(`${root}/${name}`, 'utf8')

interface Association {
  readonly ext: readonly string[]
  readonly role: string
  readonly rank: string
}
interface Configuration extends Record<string, unknown> {
  readonly mac: { readonly fileAssociations: readonly Association[] } & Record<string, unknown>
  readonly linux: { readonly mimeTypes: readonly string[]; readonly target: readonly string[] }
  readonly nsis: Record<string, unknown>
  readonly publish: unknown
}
const configuration = parse(read('electron-builder.yml')) as Configuration

/** What electron-builder itself checks before it builds. */
async function validate(candidate: unknown): Promise<void> {
  const from = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const { validateConfiguration } = from('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration(candidate: unknown, log: { isEnabled: boolean }): Promise<void>
  }
  await validateConfiguration(candidate, { isEnabled: false })
}

// To load electron-builder alone takes seconds where every core is busy.
it(
  'is what electron-builder’s own schema wants, for all systems',
  { timeout: 120_000 },
  async () => {
    await expect(validate(configuration)).resolves.toBeUndefined()
    const wrong = { ...configuration, nsis: { ...configuration.nsis, perMachin: false } }
    await expect(validate(wrong)).rejects.toThrow(/configuration\.nsis/)
  },
)

it('looks for updates nowhere unless a feed is named when it is built', () => {
  expect(configuration.publish).toBeNull()
})

it('offers itself on macOS without becoming the default', () => {
  for (const { role, rank } of configuration.mac.fileAssociations) {
    expect({ role, rank }).toEqual({ role: 'Viewer', rank: 'Alternate' })
  }
})

it('offers itself for the same files on Windows and macOS, all of which it takes', () => {
  const script = read('build/installer.nsh')
  const onWindows = [...script.matchAll(/insertmacro \${Action} (\w+)/g)].map(([, name]) => name)
  const onMac = configuration.mac.fileAssociations.flatMap(({ ext }) => ext)
  expect(onWindows).toEqual(onMac)
  expect(new Set(onMac).size).toBe(onMac.length)
})

it('takes what it offers itself for', () => {
  const offered = configuration.mac.fileAssociations.flatMap(({ ext }) => ext)
  // Bare sound of these is opened one by one, but not looked for in folders.
  const opened = new Set(['ac3', 'caf'])
  expect(offered.filter((ext) => !isMediaName(`a.${ext}`) && !opened.has(ext))).toEqual([])
})

it('takes no default on Windows: nothing is written under an extension but OpenWithProgids', () => {
  const script = read('build/installer.nsh')
  const written = [...script.matchAll(/^ *WriteReg.*Software\\Classes\\\.[^"]*"/gm)]
  expect(written).toHaveLength(1)
  expect(written[0]?.[0]).toContain('OpenWithProgids')
  expect(configuration).not.toHaveProperty('fileAssociations')
  expect(configuration).not.toHaveProperty('win.fileAssociations')
})

it('keeps what the person has when it is removed from Windows', () => {
  expect(configuration.nsis).toMatchObject({
    deleteAppDataOnUninstall: false,
    perMachine: false,
  })
})

it('names types in the desktop entry that all are media', () => {
  const types = configuration.linux.mimeTypes
  expect(types.filter((type) => !/^(video|audio)\//.test(type))).toEqual([
    'application/mxf',
    'image/gif',
  ])
  expect(new Set(types).size).toBe(types.length)
})

it('allows on macOS what V8 needs, and nothing else', () => {
  const keys = [...read('build/entitlements.mac.plist').matchAll(/<key>(.*)<\/key>/g)]
  expect(keys.map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit'])
})
