import { expect, it } from 'vitest'
import { settingsChangeSchema, settingsSchema } from '../../../src/shared/settings.ts'

it('begins with settings that surprise nobody', () => {
  expect(settingsSchema.parse({})).toMatchObject({
    notifications: 'all',
    sound: true,
    minimiseToTray: false,
    launchAtLogin: false,
    askBeforeQuitting: true,
    appearance: 'system',
    language: 'system',
  })
})

it('changes only what is mentioned', () => {
  expect(settingsChangeSchema.parse({})).toEqual({})
  expect(settingsChangeSchema.parse({ sound: false })).toEqual({ sound: false })
})
