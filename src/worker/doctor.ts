// The doctor process: tries each encoder once, answers what it found, and ends.
import { constants, setPriority } from 'node:os'
import { readLateTrial, readTrial } from '../core/media/doctor/read-trial.ts'
import { rulesOutOtherDepth } from '../core/media/doctor/rule-out.ts'
import { trials, type Trial } from '../core/media/doctor/trials.ts'
import type { DoctorReport, EncoderCheck, Finding, FromDoctor, ToDoctor } from '../shared/doctor.ts'
import { scrubEnvironment } from './environment.ts'
import { exitOnUnexpected } from './exit-on-unexpected.ts'
import { guardTools, type GuardedTools } from './guarded-tools.ts'
import { connectPort } from './port.ts'
import { runBriefly } from './run-briefly.ts'

exitOnUnexpected()
scrubEnvironment()
// Nobody waits for it while something else wants to run; its children inherit it.
setPriority(constants.priority.PRIORITY_LOW)

/** A trial takes 0.1 s; a sleeping graphics chip takes seconds to wake up. */
const limitMs = 15_000

const port = connectPort<ToDoctor, FromDoctor>()
port.onClosed(() => process.exit(0))
port.onMessage((message) => void answer(message))

async function answer({ tools, guardPath }: ToDoctor): Promise<void> {
  const guarded = guardTools(tools, guardPath)
  const { command, environment } = guarded.ffprobe
  const report: DoctorReport = {
    madeAt: Date.now(),
    ffmpeg: { path: tools.ffmpegPath, version: await versionOf(guarded.ffmpegCommand) },
    ffprobe: { path: tools.ffprobePath, version: await versionOf(command, environment) },
    encoders: await checkAll(guarded),
  }
  await port.sendLast({ report })
  process.exit(0)
}

/** One after another: they are over soon, and many at once would be taken for a busy chip. */
async function checkAll(tools: GuardedTools): Promise<EncoderCheck[]> {
  const checks = new Map<string, EncoderCheck>()
  for (const trial of trials) {
    const { encoder, isHardware, depth } = trial
    const before = checks.get(encoder) ?? { encoder, isHardware, eightBit: null, tenBit: null }
    const known = before.eightBit?.error ?? null
    const finding =
      known !== null && rulesOutOtherDepth(known.code)
        ? { error: known }
        : await tryOut(trial, tools)
    checks.set(encoder, { ...before, [depth === 8 ? 'eightBit' : 'tenBit']: finding })
  }
  return [...checks.values()]
}

async function tryOut(trial: Trial, { ffmpegCommand }: GuardedTools): Promise<Finding> {
  const end = await runBriefly(ffmpegCommand, trial.arguments, process.env, limitMs)
  return end.isLate ? readLateTrial(trial, limitMs) : readTrial(trial, end)
}

/** `ffmpeg version 5.1.9-0+deb12u1 Copyright …` */
async function versionOf(command: string, environment = process.env): Promise<string | null> {
  const { code, stdout } = await runBriefly(command, ['-version'], environment, limitMs)
  return code === 0 ? (/version (\S+)/.exec(stdout)?.[1] ?? null) : null
}
