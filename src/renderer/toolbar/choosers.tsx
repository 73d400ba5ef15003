// Both choices with their lists; fetched after the first paint.
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { Settings } from '../../shared/settings.ts'
import { DestinationMenu } from './destination-menu.tsx'
import { PresetSelect } from './preset-select.tsx'

export type Chooser = 'preset' | 'destination'

interface ChoosersProps {
  readonly settings: Settings
  /** The face that was pressed before this was there. */
  readonly pressed: Chooser | null
}

export function Choosers({ settings, pressed }: ChoosersProps) {
  return (
    // Their style elements would be inline, which the page's policy forbids; ours say the same.
    <CSPProvider disableStyleElements>
      <PresetSelect settings={settings} openAtOnce={pressed === 'preset'} />
      <DestinationMenu settings={settings} openAtOnce={pressed === 'destination'} />
    </CSPProvider>
  )
}
