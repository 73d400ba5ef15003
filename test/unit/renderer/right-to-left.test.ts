// Styles say start and end, not left and right, so that the window is its own mirror image where text runs
// from right to left.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../src/renderer')

const physical =
  /^\s*((margin|padding|border)-(left|right)|left|right|border-(top|bottom)-(left|right)-radius)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/

/** What lies where it does in either direction. */
const exceptions: Readonly<Record<string, string>> = {
  'detail/comparison.module.css': 'before is at the left of a picture, which no language mirrors',
  'selection/bulk-bar.module.css': 'centred by half its own width',
  'list/drag-marks.module.css': 'at the pointer, and a mark on a line’s end',
}

function physicalLines(css: string): readonly string[] {
  return css.split('\n').filter((line) => physical.test(line))
}

const sheets = (readdirSync(root, { recursive: true }) as string[]).filter((file) =>
  file.endsWith('.css'),
)

it.each(sheets.filter((file) => !(file in exceptions)))('%s says start and end', (file) => {
  expect(physicalLines(readFileSync(path.join(root, file), 'utf8'))).toEqual([])
})

it('knows only exceptions that are some', () => {
  const needless = Object.keys(exceptions).filter(
    (file) => physicalLines(readFileSync(path.join(root, file), 'utf8')).length === 0,
  )
  expect(needless).toEqual([])
})

it('sees what is physical', () => {
  expect(
    physicalLines('  margin-left: 1px;\n  inset-inline-start: 0;\n    right: 0;'),
  ).toHaveLength(2)
})
