// Ends a part of a running Reelmill with -9.
import { encodersIn, workersIn } from '../../e2e/processes.ts'
import type { Scene } from '../../e2e/scene.ts'
import type { Terminal } from '../../e2e/terminal.ts'
import type { Victim } from './kill-plan.ts'

/** False when the victim is not there. */
export function strike(scene: Scene, window: Terminal, victim: Victim): boolean {
  switch (victim) {
    case 'main':
      window.kill('SIGKILL')
      return true
    case 'all':
      window.killGroup('SIGKILL')
      return true
    case 'worker':
      return killIfThere(workersIn(scene.folder)[0]?.pid)
    case 'encoder':
      return killIfThere(encodersIn(scene.folder)[0]?.pid)
  }
}

export function killIfThere(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
    return false
  }
}
