// Runs a program once on each processor core and collects what each prints; in processes of their own,
// because what a damaged file does to SQLite must not end the test that wants to know it.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

export interface Shard {
  readonly argument: string
  readonly environment?: NodeJS.ProcessEnv
}

/** @param shardOf what shard `index` of `count` is given. */
export async function runShards<Report>(
  programName: string,
  shardOf: (index: number, count: number) => Shard,
): Promise<readonly Report[]> {
  const count = availableParallelism()
  const program = fileURLToPath(new URL(programName, import.meta.url))
  const shards = Array.from({ length: count }, (_, index) => shardOf(index, count))
  return Promise.all(
    shards.map(async (shard) => JSON.parse(await outputOf(program, shard)) as Report),
  )
}

function outputOf(program: string, { argument, environment }: Shard): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, argument], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text))
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(said.stdout)
      else reject(new Error(`${program} ${argument}\nended with ${signal ?? code}\n${said.stderr}`))
    })
  })
}
