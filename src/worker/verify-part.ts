// Looks at a part file before anyone else does: what is in it, and whether it plays to its end.
import { stat } from 'node:fs/promises'
import { isAboutContent } from '../core/media/diagnose/blame.ts'
import { decodeArguments } from '../core/media/plan/ffmpeg-arguments.ts'
import type { Plan } from '../core/media/plan/plan.ts'
import { finalisingFraction } from '../core/media/progress-estimate.ts'
import { StageProgress } from '../core/media/stage-progress.ts'
import { stagesOf } from '../core/media/stages.ts'
import { verifyOutput } from '../core/media/verify.ts'
import { refuse, succeed, type Result } from '../shared/errors.ts'
import { verificationOf } from '../shared/delivery.ts'
import type { Conversion } from './convert.ts'
import { probeFile } from './probe-file.ts'
import { identifyProcess } from './process-identity.ts'
import { runFfmpeg } from './run-ffmpeg.ts'

export async function verifyPart(job: Conversion, plan: Plan): Promise<Result<null>> {
  const { task, tools, report, control } = job
  const level = verificationOf(task.delivery)
  if (task.delivery.keepSmaller && !plan.isCopy) {
    const [made, source] = await Promise.all([stat(task.partPath), stat(task.inputPath)])
    if (made.size >= source.size) {
      return refuse('output.not-smaller', { sourceBytes: source.size })
    }
  }
  if (level === 'off') return succeed(null)
  report.progress({ phase: 'verifying', fraction: finalisingFraction, speed: null, etaMs: null })
  const output = await probeFile(task.partPath, tools, control.signal)
  if (!output.ok) {
    return refuse('output.invalid', { reason: 'it cannot be read back' }, output.error.detail)
  }
  const verified = verifyOutput(plan, output.value)
  return verified.ok && level === 'full' ? playThrough(job, plan) : verified
}

async function playThrough(
  { task, tools, report, control, log }: Conversion,
  plan: Plan,
): Promise<Result<null>> {
  const progress = new StageProgress(stagesOf(plan, 'full'), plan)
  progress.begin('verifying', performance.now())
  const played = await runFfmpeg({
    arguments: decodeArguments(task.partPath),
    paths: task,
    guardPath: tools.guardPath,
    listener: {
      started: (pid) => report.started(identifyProcess(pid)),
      progressed(block) {
        report.progress(progress.update(block, performance.now()))
        return null
      },
      resumed: () => progress.skipTo(performance.now()),
    },
    control,
    log,
  })
  if (played.ok) return succeed(null)
  // What has nothing to do with the file, such as a missing ffmpeg, is told as what it is.
  if (!isAboutContent(played.error.code)) return played
  return refuse('output.invalid', { reason: 'it does not play to its end' }, played.error.detail)
}
