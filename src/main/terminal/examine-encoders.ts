// The terminal's look at ffmpeg and its encoders.
import { exitCodes, type CommandParts, type Emit } from './command-parts.ts'

/** Answers the exit code: whether ffmpeg could be asked, not how many encoders work. */
export async function examineEncoders({ doctor }: CommandParts, emit: Emit): Promise<number> {
  const examined = await doctor.run()
  if (!examined.ok) {
    emit({ type: 'error', error: examined.error })
    return exitCodes.failed
  }
  const { ffmpeg, ffprobe, encoders } = examined.value
  emit({ type: 'tool', tool: 'ffmpeg', ...ffmpeg })
  emit({ type: 'tool', tool: 'ffprobe', ...ffprobe })
  for (const check of encoders) emit({ type: 'encoder', ...check })
  return ffmpeg.version !== null && ffprobe.version !== null ? exitCodes.done : exitCodes.failed
}
