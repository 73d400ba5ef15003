// Remembers where the window was, in a small file of its own: it changes too often for the queue's,
// which flushes every write. Lost or damaged it only means that the window opens where it first did.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { screen, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { clampToDisplays } from './clamp-to-displays.ts'

const side = z.int().min(1).max(100_000)
const stateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: side, height: side }),
  isMaximised: z.boolean(),
})
export type WindowState = z.infer<typeof stateSchema>

/** A drag moves a window a hundred times a second; this long after the last one it is written. */
const restMs = 500

const fileIn = (dataDir: string) => path.join(dataDir, 'window.json')

/** Null the first time, and when the file cannot be read. */
export function readWindowState(dataDir: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

function writeWindowState(dataDir: string, state: WindowState): void {
  const file = fileIn(dataDir)
  try {
    // A rename replaces it whole: a crash leaves the old file or the new one.
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  } catch {
    // A full drive may not keep a window from closing.
  }
}

/** After the app is ready. Where the window can open on the displays that are there now. */
export function placeOnDisplays(state: WindowState | null): WindowState | null {
  if (state === null) return null
  const { id, workArea } = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== id)
  const areas = [workArea, ...others.map((display) => display.workArea)]
  return { ...state, bounds: clampToDisplays(state.bounds, areas) }
}

export function rememberWindow(window: BrowserWindow, dataDir: string): void {
  let timer: NodeJS.Timeout | undefined
  function write(): void {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return
    // Normal bounds are those to which a maximised or full-screen window returns.
    writeWindowState(dataDir, {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
    })
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(write, restMs)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', write)
  window.once('closed', () => clearTimeout(timer))
}
