// A sign for each shelf.
import {
  AudioLines,
  Clapperboard,
  Film,
  Globe,
  MonitorSmartphone,
  Send,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import type { Preset } from '../../shared/presets.ts'

export const shelfSigns: Readonly<Record<Preset['group'], LucideIcon>> = {
  own: UserRound,
  general: Film,
  web: Globe,
  sharing: Send,
  devices: MonitorSmartphone,
  production: Clapperboard,
  sound: AudioLines,
}
