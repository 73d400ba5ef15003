// Changes one of the settings that go with each finished file; the others stay.
import type { Settings } from '../../shared/settings.ts'
import { useWindowModel } from '../model/use-window-model.ts'

type Delivery = Settings['delivery']

export function useDeliveryChange(): (change: Partial<Delivery>) => void {
  const { settings } = useWindowModel()
  return (change) => {
    const now = settings.current()
    if (now !== null) void settings.change({ delivery: { ...now.delivery, ...change } })
  }
}
