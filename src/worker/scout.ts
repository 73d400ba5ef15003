// The scout process: looks at each file that it is given, beside each other, and tells what it saw.
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { mediaFacts } from '../core/media/probe/media-facts.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import type { JobId } from '../shared/job.ts'
import type { MediaFacts } from '../shared/media-facts.ts'
import type { FromScout, ToScout } from '../shared/scout.ts'
import { thumbnailName } from '../shared/thumbnail.ts'
import { scrubEnvironment } from './environment.ts'
import { exitOnUnexpected } from './exit-on-unexpected.ts'
import { guardTools, type GuardedTools } from './guarded-tools.ts'
import { makeStrip } from './make-strip.ts'
import { connectPort } from './port.ts'
import { probeFile } from './probe-file.ts'

exitOnUnexpected()
scrubEnvironment()
// Its children inherit it. Behind an encoder that fills every core, itself below what a person does, that
// is an eighth of one: enough for pictures that somebody waits for.
setPriority(constants.priority.PRIORITY_LOW)

interface Post {
  readonly tools: GuardedTools
  readonly thumbnailDir: string | null
  readonly limitMs: number
}

interface Sight {
  readonly facts: MediaFacts
  readonly hasThumbnail: boolean
}

const port = connectPort<ToScout, FromScout>()
let post: Post | null = null

port.onClosed(() => process.exit(0))
port.onMessage((message) => {
  if (message.type === 'init') {
    post = { ...message, tools: guardTools(message.tools, message.guardPath) }
  } else if (post !== null) void answer(message.jobId, message.inputPath, post)
})

async function answer(jobId: JobId, inputPath: string, { limitMs, ...parts }: Post): Promise<void> {
  const signal = AbortSignal.timeout(limitMs)
  const seen = await look(jobId, inputPath, parts, signal)
  if (seen.ok) return port.send({ type: 'seen', jobId, ...seen.value })
  const late = refuse('input.unreadable', {}, `no answer in ${limitMs / 1000} s`)
  port.send({ type: 'unseen', jobId, error: signal.aborted ? late.error : seen.error })
}

async function look(
  jobId: JobId,
  inputPath: string,
  { tools, thumbnailDir }: Omit<Post, 'limitMs'>,
  signal: AbortSignal,
): Promise<Result<Sight>> {
  const probe = await probeFile(inputPath, tools, signal)
  if (!probe.ok) return probe
  const facts = mediaFacts(probe.value)
  if (thumbnailDir === null) return succeed({ facts, hasThumbnail: false })
  const file = path.join(thumbnailDir, thumbnailName(jobId))
  const hasThumbnail = await makeStrip(probe.value, inputPath, file, tools, signal)
  return succeed({ facts, hasThumbnail })
}
