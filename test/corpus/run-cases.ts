// Many cases, by several workers at once.
import { WorkerProcess } from '../fixtures/worker-process.ts'
import type { Case } from './corpus.ts'
import { runCase, type Verdict } from './run-case.ts'
import { SourceLibrary } from './source-library.ts'

export async function runCases(
  cases: readonly Case[],
  workerCount: number,
  judged: (verdict: Verdict) => void = () => {},
): Promise<readonly Verdict[]> {
  const sources = new SourceLibrary()
  const verdicts: Verdict[] = []
  const queue = cases.values()
  const work = async () => {
    const worker = new WorkerProcess()
    try {
      // Both draw from the same queue.
      for (const tried of queue) {
        const verdict = await runCase(tried, worker, sources)
        verdicts.push(verdict)
        judged(verdict)
      }
    } finally {
      worker.kill()
    }
  }
  await Promise.all(Array.from({ length: workerCount }, work))
  return verdicts
}
