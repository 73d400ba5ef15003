// Worker processes as the queue lists them, so that the next start can end those that were left behind.
import { act, type Scene } from './scene.ts'

/** @param startedAt null where the system does not tell: such a process cannot be found again. */
export function listProcess(scene: Scene, pid: number, startedAt: number | null): void {
  // A number is given again only after its process was seen gone.
  if (scene.model.processes.has(pid)) return
  act(
    scene,
    'listProcess',
    (queue) => queue.listProcess({ pid, startedAt }),
    (model) => {
      if (startedAt !== null) model.processes.set(pid, startedAt)
    },
  )
}

export function forgetProcess(scene: Scene, pid: number): void {
  act(
    scene,
    'forgetProcess',
    (queue) => queue.forgetProcess({ pid, startedAt: null }),
    (model) => void model.processes.delete(pid),
  )
}
