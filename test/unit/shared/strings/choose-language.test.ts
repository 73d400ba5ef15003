import { expect, it } from 'vitest'
import { chooseLanguage } from '../../../../src/shared/strings/choose-language.ts'

it('speaks what was chosen, whatever the system says', () => {
  expect(chooseLanguage('de', ['en-GB'])).toBe('de')
  expect(chooseLanguage('en', ['de-DE'])).toBe('en')
})

it.each([
  [['de-DE', 'en'], 'de'],
  [['de_AT.UTF-8'], 'de'],
  [['DE'], 'de'],
  [['en-US', 'de'], 'en'],
  [['fr-FR', 'de'], 'en'],
  [['den-CA'], 'en'],
  [['C'], 'en'],
  [[], 'en'],
] as const)('chooses by the system: %j is %s', (tags, language) => {
  expect(chooseLanguage('system', tags)).toBe(language)
})
