// What the executable refuses, read back from it and tried.
import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readFuses } from '../../scripts/dist/read-fuses.mjs'
import { newScene } from '../e2e/scene.ts'
import { unpackedApp } from './package.ts'

const executable = path.join(unpackedApp, 'reelmill')

it('has its fuses set', async () => {
  const { GrantFileProtocolExtraPrivileges, ...fuses } = await readFuses(executable)
  expect(fuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
  })
  // The stand-in is too old to have it.
  expect(GrantFileProtocolExtraPrivileges).not.toBe(true)
})

it('is no Node for whoever sets a variable', async () => {
  const scene = await newScene()
  const env = {
    ...scene.env,
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${path.join(scene.folder, 'evil.cjs')}`,
  }
  const words = scene.appArguments(['-e', 'process.stdout.write("I am Node")'])
  const { stdout } = spawnSync(scene.electron, words, { env, encoding: 'utf8', timeout: 30_000 })
  expect(stdout).not.toContain('I am Node')
  const version = execFileSync(scene.electron, scene.appArguments(['--version']), {
    env,
    encoding: 'utf8',
  })
  expect(version).toBe('0.1.0\n')
})
