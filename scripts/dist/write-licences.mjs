// LICENCES.txt: ours, FFmpeg's and those of every package whose code is in the app.
import fs from 'node:fs'
import path from 'node:path'

import { CACHE, NODE_MODULES, ROOT } from '../bootstrap/paths.mjs'
import { StepError } from '../bootstrap/report.mjs'
import { thirdPartyFolders } from './third-party.mjs'

/** Named by electron-builder.yml. */
const LICENCES = path.join(CACHE, 'package', 'LICENCES.txt')

const RULE = '='.repeat(80)

export function writeLicences() {
  const chapters = [
    { title: 'Reelmill', text: read(path.join(ROOT, 'LICENSE')) },
    { title: 'FFmpeg (the programs ffmpeg and ffprobe)', text: ffmpegText() },
    {
      title: 'Electron and Chromium',
      text: 'Their licences are beside this program: LICENSE.electron.txt and LICENSES.chromium.html.',
    },
    ...thirdPartyFolders().map(describe),
  ]
  const text = chapters.map(({ title, text: body }) => `${RULE}\n${title}\n${RULE}\n\n${body.trim()}\n`)
  fs.mkdirSync(path.dirname(LICENCES), { recursive: true })
  fs.writeFileSync(LICENCES, text.join('\n'))
}

function ffmpegText() {
  const { version } = JSON.parse(read(path.join(NODE_MODULES, 'ffmpeg-static', 'package.json')))
  return [
    read(path.join(ROOT, 'resources/ffmpeg-licence.txt')).replaceAll('{ffmpeg-static}', version),
    read(path.join(NODE_MODULES, 'ffmpeg-static', 'LICENSE')),
  ].join('\n\n')
}

/** @param {string} folder */
function describe(folder) {
  const manifest = JSON.parse(read(path.join(folder, 'package.json')))
  const names = fs.readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  const texts = names.map((name) => read(path.join(folder, name)))
  if (texts.length === 0) texts.push(textOf(manifest))
  return { title: `${manifest.name} ${manifest.version} (${manifest.license ?? "terms below"})`, text: texts.join('\n\n') }
}

/**
 * For a package that names its licence but carries no text of it.
 * @param {{ name: string, license?: string, author?: string | { name: string } }} manifest
 */
function textOf({ name, license, author }) {
  const holder = typeof author === 'string' ? author : author?.name
  if (license !== 'MIT' || holder === undefined) {
    const remedy = 'find out under which terms it may be passed on, or do without it'
    throw new StepError('licences', `${name} carries no text of its licence (${license})`, remedy)
  }
  const ours = read(path.join(ROOT, 'LICENSE'))
  return ours.replace(/^Copyright.*$/m, `Copyright (c) ${holder}`)
}

/** @param {string} file */
function read(file) {
  return fs.readFileSync(file, 'utf8')
}
