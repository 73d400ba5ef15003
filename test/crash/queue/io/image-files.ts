// Lays a simulated disk's files into a real folder, and reads a real folder's files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Image } from './simulated-disk.ts'

/** @param folder is made. */
export function writeImage(folder: string, image: Image): void {
  mkdirSync(folder)
  for (const [name, content] of image) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

export function readImage(folder: string): Image {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file)]))
}
