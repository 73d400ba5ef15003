// The terminal's commands that bring presets in, give them out and take them away.
import { appError, type AppError } from '../../shared/errors.ts'
import type { TerminalCommand } from '../../shared/terminal.ts'
import { exitCodes, type CommandParts, type Emit } from './command-parts.ts'

type PresetCommand = Extract<TerminalCommand, { name: `presets-${string}` }>

/** Answers the exit code. */
export async function changePresets(
  command: PresetCommand,
  { presets }: CommandParts,
  emit: Emit,
): Promise<number> {
  const fail = (error: AppError): number => {
    emit({ type: 'error', error })
    return exitCodes.failed
  }
  switch (command.name) {
    case 'presets-import': {
      const result = await presets.import(command.path)
      if (!result.ok) return fail(result.error)
      for (const preset of result.value.presets) emit({ type: 'preset-imported', preset })
      for (const unmapped of result.value.unmapped) emit({ type: 'preset-unmapped', unmapped })
      return result.value.presets.length > 0
        ? exitCodes.done
        : fail(appError('preset.file-empty', { path: command.path }))
    }
    case 'presets-export': {
      const { presetId, path } = command
      const result = await presets.export([presetId], path, false)
      if (!result.ok) return fail(result.error)
      emit({ type: 'preset-exported', presetId, path })
      return exitCodes.done
    }
    case 'presets-remove': {
      const result = presets.remove(command.presetId)
      if (!result.ok) return fail(result.error)
      emit({ type: 'preset-removed', presetId: command.presetId })
      return exitCodes.done
    }
  }
}
