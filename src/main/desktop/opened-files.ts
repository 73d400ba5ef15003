// Files that macOS hands over: opened with Reelmill, or dropped on its icon in the dock.
import { app } from 'electron'

/** They come one by one; what comes within this long was meant as one. */
const togetherMs = 50

/**
 * Before the app is ready, or the files that it was started with are lost.
 *
 * Returns the call that names who takes them: those that have come already, then all others.
 */
export function collectOpenedFiles(): (take: (paths: readonly string[]) => void) => void {
  let taker: ((paths: readonly string[]) => void) | null = null
  let paths: string[] = []
  let timer: NodeJS.Timeout | null = null

  function hand(): void {
    timer = null
    if (taker === null || paths.length === 0) return
    taker(paths)
    paths = []
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    paths.push(file)
    timer ??= setTimeout(hand, togetherMs)
  })
  return (take) => {
    taker = take
    hand()
  }
}
