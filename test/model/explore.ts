// Spreads many runs over the cores and stops at the first case that fails.
import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { folderVariable, newFolder } from './memory-folder.ts'
import type { Finding } from './search.ts'
import type { ShardReport, ShardRequest } from './shard.ts'
import { addTallies, nothingSeen, type Tallies } from './tallies.ts'

export interface Exploration {
  readonly tallies: Tallies
  readonly finding: Finding | null
}

export interface ExploreRequest {
  readonly runs: number
  readonly seed: number
  readonly shrinks?: boolean
  readonly processes?: number
  /** Told after every portion. */
  readonly progress?: (tallies: Tallies) => void
}

/** fast-check's first cases of a seed are its simplest; each portion has some. */
const portionRuns = 250

export async function explore({
  runs,
  seed,
  shrinks = true,
  processes = availableParallelism(),
  progress = () => undefined,
}: ExploreRequest): Promise<Exploration> {
  const portions = Array.from({ length: Math.ceil(runs / portionRuns) }, (_, index) => ({
    seed: seed + index,
    runs: Math.min(portionRuns, runs - index * portionRuns),
  }))
  let tallies = nothingSeen
  let finding: Finding | null = null
  const stop = new AbortController()
  const heard = (report: ShardReport) => {
    tallies = addTallies(tallies, report.tallies)
    finding ??= report.finding
    if (finding !== null) stop.abort()
    progress(tallies)
  }
  // The processes are killed when there is nothing more to look for: they cannot tidy up.
  const folder = newFolder()
  try {
    await Promise.all(
      Array.from({ length: processes }, (_, shard) => {
        const share = portions.filter((_portion, index) => index % processes === shard)
        return runShard({ portions: share, shrinks }, folder, stop.signal, heard)
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { tallies, finding }
}

function runShard(
  request: ShardRequest,
  folder: string,
  signal: AbortSignal,
  heard: (report: ShardReport) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('shard.ts', import.meta.url), {
      execArgv: [],
      env: { ...process.env, [folderVariable]: folder },
    })
    const stop = () => void child.kill('SIGKILL')
    signal.addEventListener('abort', stop)
    child.on('message', (report) => heard(report as ShardReport))
    child.once('error', reject)
    child.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      if (code === 0 || signal.aborted) resolve()
      else reject(new Error(`expected the search to end well, got code ${code}`))
    })
    child.send(request)
  })
}
