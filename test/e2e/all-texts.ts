// Every text of a language that takes no arguments, by which what is shown is recognised.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../src/shared/strings/language.ts'

const root = fileURLToPath(new URL('../../src/shared/strings', import.meta.url))

export async function allTexts(language: Language): Promise<readonly string[]> {
  const folder = path.join(root, language)
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const texts = files.map(async (file) => textsIn(await import(path.join(folder, file))))
  return (await Promise.all(texts)).flat()
}

function textsIn(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts]
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(textsIn) : []
}
