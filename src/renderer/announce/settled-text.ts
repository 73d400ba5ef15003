// What a screen reader says when jobs ended.
import type { JobView } from '../../shared/job.ts'
import { windowText } from '../../shared/strings/window.ts'
import { splitPath } from '../format/path.ts'

/**
 * One sentence for each kind of ending; empty when all were cancelled, which the person did.
 * @param left jobs that still wait or run.
 */
export function settledText(settled: readonly JobView[], left: number): string {
  const { announce } = windowText()
  const done = settled.filter(({ state }) => state === 'completed')
  const failed = settled.filter(({ state }) => state === 'failed')
  const sentences = [
    sentence(done, announce.doneOne, announce.done),
    sentence(failed, announce.failedOne, announce.failed),
  ].filter((text) => text !== null)
  if (sentences.length === 0) return ''
  return [...sentences, left === 0 ? announce.allDone : announce.left(left)].join(' ')
}

function sentence(
  jobs: readonly JobView[],
  one: (name: string) => string,
  many: (count: number) => string,
): string | null {
  const [first] = jobs
  if (first === undefined) return null
  return jobs.length === 1 ? one(splitPath(first.inputPath).name) : many(jobs.length)
}
