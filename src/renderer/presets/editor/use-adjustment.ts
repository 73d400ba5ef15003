// Changes that take others along. The arrow keys choose every option that they pass: what those took along
// must leave no trace, so that each choice starts from the draft as it was before the first of them.
import { useState } from 'react'
import type { Preset } from '../../../shared/presets.ts'
import { useWindowModel } from '../../model/use-window-model.ts'

interface Adjustment {
  readonly before: Preset
  readonly made: Preset
}

export function useAdjustment(preset: Preset): (adjust: (preset: Preset) => Preset) => Adjustment {
  const { change } = useWindowModel().presetDesk
  const [last, setLast] = useState<Adjustment | null>(null)
  return (adjust) => {
    // Anything else that was changed meanwhile stays.
    const before = last?.made === preset ? last.before : preset
    const adjustment = { before, made: adjust(before) }
    setLast(adjustment)
    change(() => adjustment.made)
    return adjustment
  }
}
