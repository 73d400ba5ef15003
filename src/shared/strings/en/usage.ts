// What was typed makes no sense, and what was expected; “--help” is named behind it.

export const usageEnglish = {
  onlyWithAdd: (option: string): string => `--${option} goes with “add”`,
  noFile: 'expected “add FILE…”, got no file',
  noId: (command: string): string => `expected “${command} ID…”, got no id`,
  noJobId: (typed: string): string => `expected a job’s id, got “${typed}”`,
  nothingAfter: (command: string, typed: string): string =>
    `expected nothing after “${command}”, got “${typed}”`,
  neither: (typed: string): string => `“${typed}” is neither a command nor a file`,
  presetsImport: (typed: string): string =>
    `expected “presets import FILE”, got “presets ${typed}”`,
  presetsExport: (typed: string): string =>
    `expected “presets export ID FILE”, got “presets ${typed}”`,
  presetsRemove: (typed: string): string => `expected “presets remove ID”, got “presets ${typed}”`,
  presetsAction: (typed: string): string =>
    `expected “import”, “export” or “remove” after “presets”, got “${typed}”`,
  unknownOption: (option: string): string => `there is no option “${option}”`,
  wrongValue: (option: string): string =>
    `“${option}” stands without its value, or with one it cannot have`,
  unknownToken: (token: string): string => `--name knows no “{${token}}”`,
  nameLength: 'expected a pattern of 1 to 200 characters after --name',
  ifExists: 'expected “number”, “skip” or “ask” after --if-exists',
  verify: 'expected “auto”, “full”, “quick” or “off” after --verify',
}
