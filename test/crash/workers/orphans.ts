// What is left of an office's earlier lives, read from /proc. Linux only.
import { readdirSync, readFileSync } from 'node:fs'
import { encodersIn, statusOf } from '../../e2e/processes.ts'
import { lifeMark, lifeVariable } from './life.ts'

/** Processes of any life of this office but the present one; of all lives when that is null. */
export function orphansOf(folder: string, present: number | null): readonly string[] {
  const marked = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), mark: markOf(pid) }))
    .filter(({ mark }) => mark?.startsWith(`${folder}#`) === true)
  const presentMark = present === null ? null : lifeMark({ folder, life: present })
  const alive = new Set(marked.filter(({ mark }) => mark === presentMark).map(({ pid }) => pid))
  return [
    ...marked.filter(({ pid }) => !alive.has(pid)).map(({ pid, mark }) => `${pid} of ${mark}`),
    // A worker takes the mark out of its environment before it starts anything.
    ...encodersIn(folder)
      .filter(({ pid }) => !alive.has(parentOf(pid)))
      .map(({ pid, commandLine }) => `${pid}: ${commandLine}`),
  ]
}

function markOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .find((variable) => variable.startsWith(`${lifeVariable}=`))
      ?.slice(lifeVariable.length + 1)
  } catch {
    // It ended meanwhile, or is another user's.
    return undefined
  }
}

function parentOf(pid: number): number {
  try {
    return Number(statusOf(pid)['PPid'])
  } catch {
    return 0
  }
}
