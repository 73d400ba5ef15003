#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download: makes a deb with dpkg-deb or an rpm with
// rpmbuild from what electron-builder hands to fpm. Understands that one call and nothing else.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { debControl, rpmSpec } from './package-description.mjs'
import { readFpmWords } from './read-fpm-words.mjs'

const words = readFpmWords(process.argv.slice(2))
const work = fs.mkdtempSync(path.join(tmpdir(), 'reelmill-package-'))
try {
  const tree = path.join(work, 'tree')
  for (const { from, to } of words.files) copyInto(from, path.join(tree, to))
  // Everybody's to read, nobody's but root's to change, whatever umask it was built with.
  run('chmod', ['-R', 'u=rwX,go=rX', tree])
  if (words.kind === 'deb') makeDeb(tree)
  else makeRpm(tree)
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyInto(from, to) {
  if (fs.statSync(from).isDirectory()) {
    fs.mkdirSync(to, { recursive: true })
    // What is in the folder: `path.join` would drop the dot.
    run('cp', ['-a', '--no-preserve=ownership', `${from}/.`, to])
  } else {
    fs.mkdirSync(path.dirname(to), { recursive: true })
    fs.copyFileSync(from, to)
    fs.chmodSync(to, 0o644)
  }
}

/** @param {string} tree */
function makeDeb(tree) {
  const sizeKb = Number.parseInt(run('du', ['-sk', '--apparent-size', tree]))
  const folder = path.join(tree, 'DEBIAN')
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'control'), debControl(words, sizeKb))
  for (const [name, script] of [
    ['postinst', words.afterInstall],
    ['postrm', words.afterRemove],
  ]) {
    fs.copyFileSync(script, path.join(folder, name))
    fs.chmodSync(path.join(folder, name), 0o755)
  }
  run('dpkg-deb', ['--root-owner-group', ...debCompression(), '--build', tree, words.output])
}

/** For tests, which wait for it, quick rather than small. */
function debCompression() {
  return process.env.REELMILL_QUICK_PACKAGES ? ['-Zgzip', '-z1'] : ['-Zxz']
}

/** @param {string} tree */
function makeRpm(tree) {
  // The app's folder as a whole: of what is listed by its files alone the folders stay behind.
  const app = path.join(tree, 'opt/Reelmill')
  const listed = run('find', [tree, '(', '-path', app, '-prune', '-o', '!', '-type', 'd', ')', '-printf', '/%P\\n'])
  const spec = path.join(work, 'reelmill.spec')
  const compression = process.env.REELMILL_QUICK_PACKAGES ? 'w1.gzdio' : 'w6.xzdio'
  fs.writeFileSync(spec, rpmSpec(words, { tree, files: listed.trim().split('\n'), compression }))
  const top = path.join(work, 'rpm')
  const defines = ['--define', `_topdir ${top}`, '--target', rpmArchitecture()]
  run('rpmbuild', ['-bb', '--quiet', ...defines, spec])
  const [made] = run('find', [path.join(top, 'RPMS'), '-name', '*.rpm']).trim().split('\n')
  fs.copyFileSync(made, words.output)
}

/** electron-builder has Debian's word for it, which fpm translates. */
function rpmArchitecture() {
  return { amd64: 'x86_64', arm64: 'aarch64' }[words.architecture] ?? words.architecture
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
