// What the contract's commands about presets do; files that are not named are asked for.
import path from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { succeed } from '../../shared/errors.ts'
import { presetsText } from '../../shared/strings/presets.ts'
import type { PresetShelf } from '../presets/preset-shelf.ts'
import type { Handlers } from './handlers.ts'

const filters = () => [{ name: presetsText().files, extensions: ['json'] }]

export function createPresetHandlers(
  presets: PresetShelf,
  /** Where dialogs open the first time. */
  documentsDir: string,
): Pick<Handlers, Extract<keyof Handlers, `presets.${string}`>> {
  return {
    'presets.list': () => succeed(presets.list()),
    'presets.save': ({ id, preset }) => presets.save(id, preset),
    'presets.check': ({ id, preset }) => succeed(presets.check(id, preset)),
    'presets.duplicate': ({ id }) => presets.duplicate(id),
    'presets.remove': ({ id }) => presets.remove(id),
    'presets.import': async ({ path: named }, window) => {
      const file = named ?? (await chooseImport(window, documentsDir))
      return file === null ? succeed(null) : presets.import(file)
    },
    'presets.export': async ({ ids, path: named }, window) => {
      const only = ids.length === 1 ? presets.find(ids[0] ?? '') : undefined
      const name = `${only?.id ?? presetsText().exported}.json`
      const chosen =
        named === null
          ? await chooseExport(window, path.join(documentsDir, name))
          : { file: named, replace: false }
      if (chosen === null) return succeed(null)
      const written = await presets.export(ids, chosen.file, chosen.replace)
      return written.ok ? succeed(chosen.file) : written
    },
  }
}

async function chooseImport(window: BrowserWindow, folder: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: folder,
    filters: filters(),
    properties: ['openFile'],
  })
  return filePaths[0] ?? null
}

async function chooseExport(window: BrowserWindow, defaultPath: string) {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath,
    filters: filters(),
  })
  if (canceled || filePath === '') return null
  // The dialog asked about the name as it was typed; about one made from it nobody asked.
  return path.extname(filePath) === ''
    ? { file: `${filePath}.json`, replace: false }
    : { file: filePath, replace: true }
}
