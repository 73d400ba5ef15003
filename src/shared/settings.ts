// What a person chose and Reelmill remembers between starts.
import { z } from 'zod'
import { defaultDelivery, deliverySchema } from './delivery.ts'
import { defaultPresetId } from './presets.ts'
import { languageChoices } from './strings/language.ts'

const choices = z.object({
  presetId: z.string(),
  /** Folder for finished files; null puts each beside its source. */
  destinationDir: z.string().nullable(),
  delivery: deliverySchema,
  /** Jobs that run at the same time; null lets Reelmill choose by the processor. */
  concurrency: z.int().min(1).max(32).nullable(),
  /** Which batches the system tells of when they are done; `failures`: those in which a job failed. */
  notifications: z.enum(['all', 'failures', 'none']),
  /** Notifications come with the system's sound. */
  sound: z.boolean(),
  /** Minimised and closed windows go to the tray, and the work goes on. */
  minimiseToTray: z.boolean(),
  launchAtLogin: z.boolean(),
  /** Quitting while jobs run asks first. */
  askBeforeQuitting: z.boolean(),
  appearance: z.enum(['system', 'light', 'dark']),
  language: z.enum(languageChoices),
})
export type Settings = z.infer<typeof choices>

const { shape } = choices
export const settingsSchema = z.object({
  presetId: shape.presetId.default(defaultPresetId),
  destinationDir: shape.destinationDir.default(null),
  delivery: shape.delivery.default(defaultDelivery),
  concurrency: shape.concurrency.default(null),
  notifications: shape.notifications.default('all'),
  sound: shape.sound.default(true),
  minimiseToTray: shape.minimiseToTray.default(false),
  launchAtLogin: shape.launchAtLogin.default(false),
  askBeforeQuitting: shape.askBeforeQuitting.default(true),
  appearance: shape.appearance.default('system'),
  language: shape.language.default('system'),
})

/** Made of the choices, not of the schema above: its defaults would undo what is not mentioned. */
export const settingsChangeSchema = choices.partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>
