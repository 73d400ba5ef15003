// A text that a module keeps when it is loaded stays in the language of that moment: none may.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../../src')
const textModule = /\/strings\//
/** These keep what they are given for later; anything else may run it at once, as `map` does. */
const keepers = new Set(['memo', 'lazy', 'createContext', 'perLanguage', 'onFirstUse'])

it.each(
  ['renderer', 'main', 'core'].flatMap((folder) =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      // The entry shows the page, once it knows the language.
      .filter((file) => /\.tsx?$/.test(file) && file !== 'main.tsx')
      .map((file) => path.join(folder, file)),
  ),
)('%s asks for its texts when they are shown', (file) => {
  const code = readFileSync(path.join(root, file), 'utf8')
  if (!textModule.test(code)) return
  const { program, errors } = parseSync(file, code)
  expect(errors).toEqual([])
  const captured: string[] = []
  callsWhenLoaded(program, textFunctions(program), captured)
  expect(captured).toEqual([])
})

it('sees a text that is kept', () => {
  const code = `import { windowText as text } from '../shared/strings/window.ts'
    const own = () => text().row
    const kept = [1].map((value) => own()[value])
    const fine = () => kept(text())`
  const { program } = parseSync('kept.ts', code)
  const captured: string[] = []
  callsWhenLoaded(program, textFunctions(program), captured)
  expect(captured).toEqual(['own'])
})

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** What comes from the texts' folder, and the short names that a file gives to parts of them. */
function textFunctions(program: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of (program as { body: readonly Node[] }).body) {
    if (node.type === 'ImportDeclaration') {
      const { value } = node['source'] as { value: string }
      if (!textModule.test(value)) continue
      for (const { local } of node['specifiers'] as { local: { name: string } }[])
        if (!keepers.has(local.name)) names.add(local.name)
    }
    const declared =
      node.type === 'ExportNamedDeclaration' ? (node['declaration'] as Node | null) : node
    if (declared?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declared['declarations'] as { id: Node; init: Node | null }[]) {
      if (init?.type === 'ArrowFunctionExpression' && typeof id['name'] === 'string')
        if (mentions(init, names)) names.add(id['name'])
    }
  }
  return names
}

function mentions(node: unknown, names: ReadonlySet<string>): boolean {
  if (node === null || typeof node !== 'object') return false
  if (Array.isArray(node)) return node.some((each) => mentions(each, names))
  const { type, name } = node as Node
  if (type === 'Identifier' && names.has(String(name))) return true
  return Object.values(node).some((child) => mentions(child, names))
}

/** What runs when the module is loaded, through calls but not into functions that are only made. */
function callsWhenLoaded(node: unknown, names: ReadonlySet<string>, found: string[]): void {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const each of node) callsWhenLoaded(each, names, found)
    return
  }
  const { type, ...parts } = node as Node
  if (type.includes('Function') || type.startsWith('TS') || type === 'MethodDefinition') return
  if (type === 'CallExpression') {
    const { name } = parts['callee'] as { name?: string }
    if (name !== undefined && names.has(name)) found.push(name)
    if (name !== undefined && keepers.has(name)) return
    for (const argument of parts['arguments'] as Node[])
      callsWhenLoaded(
        argument.type.includes('Function') ? argument['body'] : argument,
        names,
        found,
      )
    callsWhenLoaded(parts['callee'], names, found)
    return
  }
  for (const child of Object.values(parts)) callsWhenLoaded(child, names, found)
}
