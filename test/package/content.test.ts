// What is in the packages, and what is not.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import asar from '@electron/asar'
import { expect, it } from 'vitest'
import { ARCHIVE_MB } from '../../scripts/dist/size-budget.mjs'
import { filesBelow, resources, unpackedApp } from './package.ts'

const archive = path.join(resources, 'app.asar')
const inArchive = asar.listPackage(archive, { isPack: false })
const hasFiles = (name: string) => 'files' in asar.statFile(archive, name.slice(1))
const files = inArchive.filter((name) => !hasFiles(name)).sort()
const ofOthers = files.filter((name) => name.startsWith('/node_modules/'))

it('holds our bundles, and of other packages only what runs', () => {
  const ours = files.filter((name) => !name.startsWith('/node_modules/'))
  for (const name of ours) {
    expect(name).toMatch(
      /^\/(package\.json|out\/(main|preload)\/[\w-]+\.cjs|out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg|png)))$/,
    )
  }
  expect(ours).toContain('/out/main/main.cjs')
  expect(ours).toContain('/out/main/worker.cjs')
  expect(ours).toContain('/out/preload/preload.cjs')
  expect(ours).toContain('/out/renderer/index.html')

  const packages = new Set(ofOthers.map((name) => name.split('/')[2] ?? ''))
  expect([...packages].sort()).toEqual([
    'async',
    'better-sqlite3',
    'fluent-ffmpeg',
    'isexe',
    'which',
  ])
  expect(ofOthers.filter((name) => !/\.(c?js|json|node)$/.test(name))).toEqual([])
})

it('holds no source map, no test and no code for another system', () => {
  const all = [...files, ...filesBelow(unpackedApp)]
  expect(all.filter((name) => /\.map$|\.tsx?$|\.d\.[cm]?ts$/.test(name))).toEqual([])
  expect(all.filter((name) => /(^|\/)(tests?|__tests__|coverage|docs?)\//.test(name))).toEqual([])
  const native = files.filter((name) => name.endsWith('.node'))
  const [ours, builtHere] = [
    `/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    // Where the stand-in for Electron is used, and nowhere else.
    '/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  ]
  expect(native.filter((name) => name !== builtHere)).toEqual([ours])
  expect(existsSync(path.join(unpackedApp, 'FOR-TESTING-ONLY.txt'))).toBe(
    native.includes(builtHere),
  )
  const text = files.filter((name) => name.endsWith('.cjs') || name.endsWith('.js'))
  for (const name of text) {
    const source = asar.extractFile(archive, name.slice(1)).toString('utf8')
    expect(source.includes('sourceMappingURL=data:'), name).toBe(false)
  }
})

it('has nothing beside the archive but what cannot be in it', () => {
  const beside = filesBelow(resources).filter((name) => !name.startsWith('app.asar.unpacked/'))
  const expected = ['LICENCES.txt', 'app.asar', 'ffmpeg-guard.sh', 'ffmpeg/ffprobe']
  const optional = new Set(['ffmpeg/ffmpeg', 'apparmor-profile'])
  expect(beside.filter((name) => !optional.has(name))).toEqual(expected)
  const unpacked = filesBelow(path.join(resources, 'app.asar.unpacked'))
  expect(unpacked.every((name) => name.endsWith('.node'))).toBe(true)
  for (const program of filesBelow(path.join(resources, 'ffmpeg'))) {
    expect(statSync(path.join(resources, 'ffmpeg', program)).mode & 0o111).toBe(0o111)
  }
})

it('can tell that its archive was changed: every file’s hash is in its header', () => {
  for (const name of files) {
    expect(asar.statFile(archive, name.slice(1)), name).toMatchObject({
      integrity: { algorithm: 'SHA256', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
  }
})

it('is no larger than it may be', () => {
  expect(statSync(archive).size / 1e6).toBeLessThanOrEqual(ARCHIVE_MB)
})

it('tells under which terms all of it may be passed on', () => {
  const text = readFileSync(path.join(resources, 'LICENCES.txt'), 'utf8')
  const manifests = ofOthers.filter((name) => /^\/node_modules\/[^/]+\/package\.json$/.test(name))
  for (const file of manifests) {
    const { name, version } = JSON.parse(
      asar.extractFile(archive, file.slice(1)).toString('utf8'),
    ) as { name: string; version: string }
    expect(text).toContain(`${name} ${version} (`)
  }
  for (const bundled of ['react', 'react-dom', 'zod', 'electron-log', 'lucide-react']) {
    expect(text).toMatch(new RegExp(`^${bundled} \\d`, 'm'))
  }
  expect(text).toContain('Copyright (c) 2026 The Reelmill maintainers')
  expect(text).toContain('GNU GENERAL PUBLIC LICENSE')
  expect(text).toContain('ffmpeg.org/download.html')
})
