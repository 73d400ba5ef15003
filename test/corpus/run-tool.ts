// ffmpeg and ffprobe as the corpus uses them: past the app, to see for itself.
import { spawn } from 'node:child_process'
import { systemTools } from '../fixtures/system-tools.ts'

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** What was written to file descriptor 3. */
  readonly extra: Buffer
}

/** A short clip takes a second or two; a tool that hangs must not hold the whole corpus. */
const limitMs = 120_000

export function runTool(tool: 'ffmpeg' | 'ffprobe', parameters: readonly string[]): Promise<Ended> {
  const { ffmpegPath, ffprobePath } = systemTools()
  return new Promise((resolve, reject) => {
    const child = spawn(tool === 'ffmpeg' ? ffmpegPath : ffprobePath, parameters, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // The packaged ffprobe is linked statically and cannot bear the system's character sets.
      env: { ...process.env, GCONV_PATH: '/nonexistent' },
      timeout: limitMs,
      killSignal: 'SIGKILL',
    })
    const chunks: Record<1 | 2 | 3, Buffer[]> = { 1: [], 2: [], 3: [] }
    for (const number of [1, 2, 3] as const) {
      const stream = child.stdio[number] as NodeJS.ReadableStream
      stream.on('data', (chunk: Buffer) => chunks[number].push(chunk))
    }
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(chunks[1]).toString(),
        stderr: Buffer.concat(chunks[2]).toString(),
        extra: Buffer.concat(chunks[3]),
      }),
    )
  })
}
