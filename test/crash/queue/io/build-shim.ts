// Compiles the shim once for each version of its source.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('io-shim.c', import.meta.url))
const root = fileURLToPath(new URL('../../../../', import.meta.url))
const needCompiler = new URL('../../../../scripts/test-crash/need-compiler.mjs', import.meta.url)

/** Answers the library for LD_PRELOAD. Throws, with what to do about it, where there is no compiler. */
export function buildShim(): string {
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16)
  const library = path.join(root, 'node_modules/.cache/reelmill', `io-shim-${hash}.so`)
  if (existsSync(library)) return library
  mkdirSync(path.dirname(library), { recursive: true })
  run(process.execPath, [fileURLToPath(needCompiler)])
  const unfinished = `${library}.${process.pid}`
  const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror']
  run('gcc', [...flags, '-o', unfinished, source, '-ldl', '-lpthread'])
  renameSync(unfinished, library)
  return library
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed\n${stderr ?? String(error)}`)
}
