// How fast the scene's ffmpeg works. A test that looks at a job in the middle, or ends it there, needs a
// middle: as long on a fast machine as on a slow one, and without keeping its cores busy.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemTools } from '../fixtures/system-tools.ts'
import type { Scene } from './scene.ts'

/** Questions about formats and encoders have no input, whose pace it is. */
const script = (ffmpeg: string) => `#!/bin/sh
case " $* " in
  *" -i "*) exec "${ffmpeg}" -re "$@" ;;
  *) exec "${ffmpeg}" "$@" ;;
esac
`

/** From the next start on a clip takes as long to convert as it lasts. */
export function convertInRealTime(scene: Scene): void {
  const slow = path.join(scene.folder, 'ffmpeg-in-real-time')
  writeFileSync(slow, script(systemTools().ffmpegPath), { mode: 0o755 })
  scene.env['REELMILL_FFMPEG'] = slow
}

export function convertAtFullSpeed(scene: Scene): void {
  scene.env['REELMILL_FFMPEG'] = systemTools().ffmpegPath
}
