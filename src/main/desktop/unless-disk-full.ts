// What a person chose outside the window, where nobody answers them: a full drive may refuse it, as it
// refuses the window, which says so, and must not end the app.
import type { Log } from '../log.ts'
import { isDiskFull } from '../queue/connection.ts'

export async function unlessDiskFull(log: Log, act: () => void | Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    log('warn', 'the drive is full: what was chosen in a menu was not done')
  }
}
