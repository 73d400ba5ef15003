// Entry of the main process: reads what was asked, hands it to the Reelmill that runs, or becomes it.
import './crash-guard.ts'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { terminalText } from '../shared/strings/terminal.ts'
import type { TerminalCommand } from '../shared/terminal.ts'
import { startApp, type RunningApp } from './app.ts'
import { handOver } from './control/client.ts'
import { speakAsRemembered } from './language.ts'
import { collectOpenedFiles } from './desktop/opened-files.ts'
import { declareScheme, servePage } from './window/protocol.ts'
import { lockFolder } from './queue/files/folder-lock.ts'
import { queueProblem, repairNotice } from './queue/files/queue-problem.ts'
import { thumbnailDirOf } from './upkeep/thumbnails.ts'
import { lockDown } from './window/security.ts'
import { dataDirIn, parseInvocation, type Invocation } from './terminal/parse-command.ts'
import { UsageError } from './terminal/usage-error.ts'
import { createPrinter, type Printer } from './terminal/print-lines.ts'
import { exitCodes } from './terminal/command-parts.ts'

/** Another Reelmill is just starting, or just ending: ask again, this often and this long. */
const handOverPauseMs = 100
const handOverPatienceMs = 10_000

declareScheme()
const takeOpenedFiles = collectOpenedFiles()
// Root cannot use the sandbox; with the switch, enabling it anyway kills the network service.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
void main(readInvocation())

function readInvocation(): Invocation {
  // From its sources Electron is given the app's folder first; what was typed comes after it.
  const typed = process.defaultApp ? process.argv.slice(appArgument() + 1) : process.argv.slice(1)
  speakAsRemembered(dataDirIn(typed) ?? app.getPath('userData'))
  try {
    return parseInvocation(typed, process.cwd(), existsSync)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${terminalText().usage(error.message)}\n`)
    process.exit(exitCodes.usage)
  }
}

function appArgument(): number {
  return process.argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-'))
}

async function main({ command, json, userDataDir }: Invocation): Promise<void> {
  if (command.name === 'help') return leave(terminalText().help)
  if (command.name === 'version') return leave(`${app.getVersion()}\n`)
  if (userDataDir !== null) app.setPath('userData', userDataDir)
  const dataDir = app.getPath('userData')
  const print = createPrinter(
    {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      columns: process.stdout.isTTY ? process.stdout.columns : null,
    },
    json,
  )
  try {
    const code = await handOverOrLock(dataDir, command, print)
    if (code !== null) return app.exit(code)
    await become(dataDir, command, print)
  } catch (error) {
    const problem = queueProblem(error, dataDir)
    if (problem === null) throw error
    print({ type: 'error', error: problem })
    app.exit(exitCodes.failed)
  }
}

/** Null when this process is now the one that owns the data folder. */
async function handOverOrLock(
  dataDir: string,
  command: TerminalCommand,
  print: Printer,
): Promise<number | null> {
  const deadline = Date.now() + handOverPatienceMs
  do {
    const code = await handOver(dataDir, command, print, handOverPatienceMs)
    if (code !== null) return code
    if (lockFolder(dataDir)) return null
    await new Promise((resolve) => setTimeout(resolve, handOverPauseMs))
  } while (Date.now() < deadline)
  process.stderr.write(`${terminalText().noAnswer}\n`)
  return exitCodes.failed
}

async function become(dataDir: string, command: TerminalCommand, print: Printer): Promise<void> {
  await app.whenReady()
  lockDown()
  servePage(path.join(import.meta.dirname, '../renderer'), thumbnailDirOf(dataDir))
  const running = await startApp(dataDir)
  if (running.repair !== null) print({ type: 'error', error: repairNotice(running.repair) })

  // What was asked is not done before it is: a signal may end it on the way.
  let exitCode: number = exitCodes.failed
  closeOnQuit(running, () => exitCode)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, running.quitForced)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') running.quit()
  })
  app.on('activate', () => void running.run({ name: 'open', paths: [] }, print, never))
  takeOpenedFiles((paths) => void running.run({ name: 'open', paths: [...paths] }, print, never))

  exitCode = await running.run(command, print, never)
  // A terminal's command is done: unless others came meanwhile, so is the app.
  await running.unused()
  running.quit()
}

/** The terminal of this very process does not go away before it does. */
const never = new AbortController().signal

function closeOnQuit(running: RunningApp, exitCode: () => number): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void running.close().finally(() => app.exit(exitCode()))
  })
}

function leave(text: string): void {
  process.stdout.write(text, () => app.exit(exitCodes.done))
}
