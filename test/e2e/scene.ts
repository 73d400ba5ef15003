// The world of one test: its own folders, its own desktop, and an end that finds whatever was left.
import { execFileSync } from 'node:child_process'
import {
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, vi } from 'vitest'
import { clip } from '../fixtures/media.ts'
import { startTestDesktop, type Desktop } from './desktop.ts'
import { processesIn } from './processes.ts'

const appFolder = fileURLToPath(new URL('../..', import.meta.url))
/** An installed or unpacked app, which is then tested instead of the sources: `npm run test:package`. */
const packagedApp = process.env['REELMILL_PACKAGED_APP']
const machineFlags = (process.env['REELMILL_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)

const isRoot = process.getuid?.() === 0

export interface Scene {
  readonly folder: string
  /** What a person has. */
  readonly sources: string
  /** Where finished files go when a test says so. */
  readonly finished: string
  readonly dataDir: string
  readonly desktop: Desktop
  readonly env: NodeJS.ProcessEnv
  /** Electron, as the scene's user; the arguments for it follow. */
  readonly electron: string
  /** What Electron needs to start the app with these words typed. */
  appArguments(words: readonly string[]): readonly string[]
  /** Puts a clip among the sources under this name, and answers its path. */
  source(name: string, media?: string): string
}

export interface SceneOptions {
  /** Root may do everything and has no sandbox; a person is neither. Without root: who runs the test. */
  readonly asOrdinaryUser?: boolean
  /** Executable of an installed app, tested instead of the sources. */
  readonly app?: string
}

/** For one test: it ends, and is found clean, when the test does. */
export async function newScene(options: SceneOptions = {}): Promise<Scene> {
  const { scene, end } = await createScene(options)
  // What a failed test left behind says nothing new.
  onTestFinished(({ task }) => end(task.result?.state !== 'fail'))
  return scene
}

/** For several tests: `end` is called after the last; it fails for what is left unless told not to. */
export async function createScene({
  asOrdinaryUser = false,
  app = packagedApp,
}: SceneOptions = {}): Promise<{
  readonly scene: Scene
  readonly end: (expectsClean?: boolean) => Promise<void>
}> {
  const nobody = asOrdinaryUser && isRoot ? accountOf('nobody') : null
  const folder = mkdtempSync(path.join(tmpdir(), 'reelmill-e2e-'))
  const own = (name: string): string => {
    const full = path.join(folder, name)
    mkdirSync(full)
    if (nobody !== null) chownSync(full, nobody.uid, nobody.gid)
    return full
  }
  if (nobody !== null) chownSync(folder, nobody.uid, nobody.gid)
  const [sources, finished, dataDir, home, temporary] = [
    own('sources'),
    own('finished'),
    own('data'),
    own('home'),
    own('tmp'),
  ]
  const desktop = await startTestDesktop({
    ...process.env,
    ...spoken('en', 'C.UTF-8'),
    HOME: home,
    TMPDIR: temporary,
  })

  const electronPath = app ?? electronOfMachine()
  const appWords = app === undefined ? [appFolder] : []
  const flags = nobody === null ? machineFlags : []
  const electron =
    nobody === null ? electronPath : path.join(folder, 'electron-as-an-ordinary-user')
  if (nobody !== null) {
    const script = `#!/bin/sh\nexec setpriv ${nobody.switches.join(' ')} "${electronPath}" "$@"\n`
    writeFileSync(electron, script, { mode: 0o755 })
  }
  const scene: Scene = {
    folder,
    sources,
    finished,
    dataDir,
    desktop,
    env: desktop.env,
    electron,
    appArguments: (words) => [...flags, ...appWords, '--user-data-dir', dataDir, ...words],
    source(name, media = clip()) {
      const file = path.join(sources, name)
      copyFileSync(media, file)
      if (nobody !== null) chownSync(file, nobody.uid, nobody.gid)
      return file
    },
  }
  return { scene, end: (expectsClean = true) => endScene(scene, expectsClean) }
}

/** What tells programs the person's language, whatever it is where the tests run. */
export function spoken(language: string, locale: string): NodeJS.ProcessEnv {
  return { LANGUAGE: language, LANG: locale, LC_ALL: locale }
}

async function endScene({ folder, desktop }: Scene, expectsClean: boolean): Promise<void> {
  const left = processesIn(folder)
  for (const { pid } of left) kill(pid)
  await vi.waitUntil(() => processesIn(folder).length === 0, { timeout: 10_000 })
  await desktop.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  if (expectsClean) expect(left, 'processes that the test left behind').toEqual([])
}

/** Names in a folder, hidden ones too: a part file is one. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort()
}

/** The package's own word for where its binary is, real or replaced for this machine. */
function electronOfMachine(): string {
  return createRequire(import.meta.url)('electron') as string
}

function accountOf(name: string) {
  const idOf = (kind: string) => Number(execFileSync('id', [kind, name], { encoding: 'utf8' }))
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  return { uid, gid, switches: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It left by itself in between.
  }
}
