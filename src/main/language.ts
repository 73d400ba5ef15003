// Which language this process speaks. The choice is a setting; a copy of it in a small file tells a terminal
// that never opens the queue, and one that cannot. Lost it only means the system's language there.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import type { Settings } from '../shared/settings.ts'
import { chooseLanguage } from '../shared/strings/choose-language.ts'
import { language, languageChoices, speak } from '../shared/strings/language.ts'

type Choice = Settings['language']

const fileIn = (dataDir: string) => path.join(dataDir, 'language')

/** Before the queue is open. */
export function speakAsRemembered(dataDir: string): void {
  speak(chooseLanguage(remembered(dataDir), app.getPreferredSystemLanguages()))
}

/** From now on, and at the next start. @returns whether it is another language than before. */
export function speakAsChosen(choice: Choice, dataDir: string): boolean {
  if (choice !== remembered(dataDir)) remember(choice, dataDir)
  const before = language()
  speak(chooseLanguage(choice, app.getPreferredSystemLanguages()))
  return language() !== before
}

function remembered(dataDir: string): Choice {
  try {
    const word = readFileSync(fileIn(dataDir), 'utf8')
    return languageChoices.find((known) => known === word) ?? 'system'
  } catch {
    return 'system'
  }
}

function remember(choice: Choice, dataDir: string): void {
  const file = fileIn(dataDir)
  try {
    writeFileSync(`${file}.new`, choice)
    renameSync(`${file}.new`, file)
  } catch {
    // A full drive: the setting itself is in the queue's file.
  }
}
