// `npm start -- demo`: one clip through the real app, told in words. Shows that queue, worker, ffmpeg and
// notification work on this machine; nothing of the person's own queue or files is touched.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { appArguments } from './run-app.mjs'
import { capture, forwardSignals, tail } from '../bootstrap/child.mjs'
import { StepError } from '../bootstrap/report.mjs'
import { inDesktop } from '../desktop/in-desktop.mjs'

const STEP = 'demo'
const CLIP_SECONDS = 10

/** The encode takes 5 s on two cores. */
const APP_LIMIT_MS = 3 * 60_000

/** @typedef {import('../bootstrap/prepare.mjs').Machine} Machine */
/** @typedef {import('../desktop/virtual-desktop.mjs').Desktop} Desktop */

/**
 * @param {Machine} machine
 * @param {{ display: boolean }} here  whether there is a display already
 */
export async function runDemo(machine, { display }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reelmill-demo-'))
  const profile = path.join(folder, 'profile')
  try {
    const clip = await makeClip(machine, path.join(folder, 'clip.mp4'))
    if (process.platform !== 'linux') {
      await transcode(machine, { clip, folder, profile, env: machine.env })
      tell('The notification is on your screen.')
      return
    }
    // The bus is our own even where there is a display: only so can the notification be read and shown.
    await inDesktop({ env: machine.env, display: !display }, async (env, { notifications }) => {
      await transcode(machine, { clip, folder, profile, env })
      const { title, body } = await notifications
        .waitFor(() => true)
        .catch((error) => {
          throw new StepError(
            STEP,
            error.message,
            'see why the app sends none: run it with --verbose',
          )
        })
      tell(`Notification on the session bus: “${title}”: ${body.replaceAll('\n', ' · ')}`)
    })
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * @param {Machine} machine
 * @param {string} file
 */
async function makeClip({ ffmpeg }, file) {
  const sources = [`testsrc2=size=1280x720:rate=30`, 'sine=frequency=440:sample_rate=48000']
  const inputs = sources.flatMap((source) => [
    '-f',
    'lavfi',
    '-t',
    String(CLIP_SECONDS),
    '-i',
    source,
  ])
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
  const result = await capture(ffmpeg.ffmpeg.file, ['-v', 'error', ...inputs, ...codecs, file])
  if (!result.ok)
    throw new StepError(
      STEP,
      `ffmpeg made no clip\n${tail(result)}`,
      'check that the disk has space',
    )
  tell(`Made a clip of ${CLIP_SECONDS} s, 1280x720: ${file}, ${megabytes(fs.statSync(file).size)}`)
  return file
}

/**
 * Gives the clip to the app and tells what it says, until the job is done.
 * @param {Machine} machine
 * @param {{ clip: string, folder: string, profile: string, env: NodeJS.ProcessEnv }} job
 */
async function transcode(machine, { clip, folder, profile, env }) {
  const output = path.join(folder, 'finished')
  fs.mkdirSync(output)
  const words = ['add', clip, '--preset', 'fast-1080p', '--to', output, '--wait', '--json']
  const args = appArguments(machine, [...words, '--user-data-dir', profile])
  const app = spawn(machine.electron.executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = setTimeout(() => app.kill('SIGKILL'), APP_LIMIT_MS)
  const stopForwarding = forwardSignals(app)
  const exited = once(app, 'exit')
  let errors = ''
  app.stderr.setEncoding('utf8').on('data', (text) => (errors = (errors + text).slice(-4_000)))
  let outputPath = ''
  const describe = narrator()
  for await (const line of createInterface(app.stdout)) {
    const message = parse(line)
    if (!message) continue
    const text = describe(message)
    if (text) tell(text)
    if (message.type === 'settled' && message.state === 'completed') outputPath = message.outputPath
  }
  const [code, signal] = await exited
  clearTimeout(timer)
  stopForwarding()
  if (code === 0 && outputPath)
    return tell(`Finished file: ${outputPath}, ${await probe(machine, outputPath)}`)
  const how = signal ? `the app was ended by ${signal}` : `the app ended with code ${code}`
  throw new StepError(
    STEP,
    `${how}${outputPath ? '' : ' and no finished file'}\n${errors.trim()}`,
    'read its words above',
  )
}

/** @type {Record<string, string>} */
const PHASES = {
  probing: 'Looking at the file',
  encoding: 'Encoding',
  finalising: 'Finishing the file',
  verifying: 'Checking the result',
}

/** Turns the app's messages into sentences; of the progress only each tenth. */
function narrator() {
  let told = -1
  return (/** @type {any} */ message) => {
    switch (message.type) {
      case 'published':
        return `Published: job ${message.job.id}, on disk in the queue: ${message.job.inputPath}`
      case 'refused':
        return `Refused: ${message.error.message ?? message.error.code}`
      case 'started':
        return `Started: a worker has taken job ${message.jobId}`
      case 'progress': {
        const tenth = Math.floor((message.fraction ?? 0) * 10)
        if (tenth <= told) return undefined
        told = tenth
        const speed = message.speed ? `, ${message.speed.toFixed(1)} times real time` : ''
        return `${PHASES[message.phase] ?? message.phase}: ${tenth * 10} %${speed}`
      }
      case 'settled':
        return `Settled: ${message.state}${message.error ? ` (${message.error.message ?? message.error.code})` : ''}`
      default:
        return undefined
    }
  }
}

/** Lines that are no JSON are not for us. @param {string} line */
function parse(line) {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Proves that it is a video, not just a file.
 * @param {Machine} machine
 * @param {string} file
 */
async function probe({ ffmpeg }, file) {
  const entries = ['-show_entries', 'stream=codec_name:format=duration', '-of', 'json']
  const result = await capture(ffmpeg.ffprobe.file, ['-v', 'error', ...entries, file])
  if (!result.ok)
    throw new StepError(STEP, `the finished file does not play\n${tail(result)}`, 'report it')
  const { streams, format } = JSON.parse(result.stdout)
  const codecs = streams.map((/** @type {{ codec_name: string }} */ stream) => stream.codec_name)
  return `${megabytes(fs.statSync(file).size)}, ${codecs.join(' + ')}, ${Number(format.duration).toFixed(1)} s`
}

/** @param {number} sizeBytes */
function megabytes(sizeBytes) {
  return `${(sizeBytes / 1e6).toFixed(2)} MB`
}

/** @param {string} text */
function tell(text) {
  process.stdout.write(`${text}\n`)
}
