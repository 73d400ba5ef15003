// What a person chose and Reelmill remembers between starts.
import { z } from 'zod'
import { defaultDelivery, deliverySchema } from './delivery.ts'
import { defaultPresetId } from './presets.ts'

export const settingsSchema = z.object({
  presetId: z.string().default(defaultPresetId),
  /** Folder for finished files; null puts each beside its source. */
  destinationDir: z.string().nullable().default(null),
  delivery: deliverySchema.default(defaultDelivery),
  /** Jobs that run at the same time; null lets Reelmill choose by the processor. */
  concurrency: z.int().min(1).max(32).nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsChangeSchema = settingsSchema.partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>
