// The sample's process: draws a short clip with sound, without overwriting anything, and ends.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { sampleArguments } from '../core/media/sample-arguments.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import type { FromSampleMaker, ToSampleMaker } from '../shared/sample.ts'
import { scrubEnvironment } from './environment.ts'
import { exitOnUnexpected } from './exit-on-unexpected.ts'
import { guardTools } from './guarded-tools.ts'
import { moveWithoutOverwrite } from './move-without-overwrite.ts'
import { createPart, refuseDestination } from './part-file.ts'
import { connectPort } from './port.ts'
import { runBriefly } from './run-briefly.ts'

exitOnUnexpected()
scrubEnvironment()

/** It takes a second; a busy machine may take longer. */
const limitMs = 120_000
/** Whoever has that many samples has seen enough. */
const lastNumber = 99

const port = connectPort<ToSampleMaker, FromSampleMaker>()
port.onClosed(() => process.exit(0))
port.onMessage((message) => void answer(message))

async function answer(order: ToSampleMaker): Promise<void> {
  await port.sendLast(await make(order))
  process.exit(0)
}

async function make({ tools, guardPath, folder, name }: ToSampleMaker): Promise<Result<string>> {
  const part = path.join(folder, `.${name}.${process.pid}.part`)
  try {
    await mkdir(folder, { recursive: true })
    const begun = await createPart(part)
    if (!begun.ok) return begun
    const { ffmpegCommand } = guardTools(tools, guardPath)
    const { code, stderr } = await runBriefly(
      ffmpegCommand,
      sampleArguments(part),
      process.env,
      limitMs,
    )
    if (code !== 0) return refuse('ffmpeg.failed', {}, stderr)
    for (let number = 1; number <= lastNumber; number += 1) {
      const file = path.join(folder, `${name}${number > 1 ? ` (${number})` : ''}.mov`)
      if (await moveWithoutOverwrite(part, file)) return succeed(file)
    }
    return refuse('output.exists', { name: `${name}.mov` })
  } catch (error) {
    return refuseDestination(part, error)
  } finally {
    await rm(part, { force: true })
  }
}
