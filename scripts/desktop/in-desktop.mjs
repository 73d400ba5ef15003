// Runs something on a virtual desktop and ends the desktop after it, whatever happened.
import { startDesktop } from './virtual-desktop.mjs'

/**
 * @template T
 * @param {import('./virtual-desktop.mjs').DesktopOptions} options
 * @param {(env: NodeJS.ProcessEnv, desktop: import('./virtual-desktop.mjs').Desktop) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inDesktop(options, work) {
  const desktop = await startDesktop(options)
  try {
    return await work(desktop.env, desktop)
  } finally {
    await desktop.stop()
  }
}
