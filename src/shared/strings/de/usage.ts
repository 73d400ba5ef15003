// What was typed makes no sense, and what was expected; “--help” is named behind it.
import type { usageEnglish } from '../en/usage.ts'
import type { Wording } from '../wording.ts'

export const usageGerman: Wording<typeof usageEnglish> = {
  onlyWithAdd: (option) => `--${option} gehört zu „add“`,
  noFile: 'Erwartet wurde „add DATEI…“, aber es kam keine Datei',
  noId: (command) => `Erwartet wurde „${command} ID…“, aber es kam keine ID`,
  noJobId: (typed) => `Erwartet wurde die ID eines Auftrags, nicht „${typed}“`,
  nothingAfter: (command, typed) =>
    `Hinter „${command}“ wird nichts erwartet, auch nicht „${typed}“`,
  neither: (typed) => `„${typed}“ ist weder ein Befehl noch eine Datei`,
  presetsImport: (typed) => `Erwartet wurde „presets import DATEI“, nicht „presets ${typed}“`,
  presetsExport: (typed) => `Erwartet wurde „presets export ID DATEI“, nicht „presets ${typed}“`,
  presetsRemove: (typed) => `Erwartet wurde „presets remove ID“, nicht „presets ${typed}“`,
  presetsAction: (typed) =>
    `Hinter „presets“ wird „import“, „export“ oder „remove“ erwartet, nicht „${typed}“`,
  unknownOption: (option) => `Eine Option „${option}“ gibt es nicht`,
  wrongValue: (option) => `„${option}“ steht ohne Wert da oder mit einem, den es nicht haben kann`,
  unknownToken: (token) => `--name kennt „{${token}}“ nicht`,
  nameLength: 'Hinter --name wird ein Muster von 1 bis 200 Zeichen erwartet',
  ifExists: 'Hinter --if-exists wird „number“, „skip“ oder „ask“ erwartet',
  verify: 'Hinter --verify wird „auto“, „full“, „quick“ oder „off“ erwartet',
}
