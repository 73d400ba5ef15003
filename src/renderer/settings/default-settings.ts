// The settings at the first start; the schema says the same, but would bring its library along.
import type { Settings } from '../../shared/settings.ts'

/** Without the preset, which is chosen elsewhere. */
export const defaultSettings: Omit<Settings, 'presetId'> = {
  destinationDir: null,
  delivery: {
    nameTemplate: '{source}',
    collision: 'number',
    verification: 'auto',
    original: 'keep',
    keepSmaller: false,
    keepDates: false,
  },
  concurrency: null,
  notifications: 'all',
  sound: true,
  minimiseToTray: false,
  launchAtLogin: false,
  askBeforeQuitting: true,
  appearance: 'system',
  language: 'system',
}
