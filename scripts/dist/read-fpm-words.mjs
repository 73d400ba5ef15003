// What electron-builder tells fpm, read.

/**
 * @typedef {object} FpmWords
 * @property {'deb' | 'rpm'} kind
 * @property {string} output
 * @property {string} name
 * @property {string} version
 * @property {string} architecture
 * @property {string} maintainer
 * @property {string} vendor
 * @property {string} url
 * @property {string} license
 * @property {string} category
 * @property {string} summary
 * @property {string[]} description  paragraphs
 * @property {string[]} depends
 * @property {string[]} recommends
 * @property {string} afterInstall   path of a script
 * @property {string} afterRemove
 * @property {{ from: string, to: string }[]} files  folders or files, and where they lie when installed
 */

/**
 * @param {readonly string[]} args
 * @returns {FpmWords}
 */
export function readFpmWords(args) {
  /** @type {Record<string, string[]>} */
  const options = {}
  const files = []
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at]
    if (word === '--force') continue
    if (word.startsWith('-')) (options[word] ??= []).push(args[(at += 1)])
    else files.push({ from: word.slice(0, word.lastIndexOf('=')), to: word.slice(word.lastIndexOf('=') + 1) })
  }
  const all = (/** @type {string} */ name) => options[name] ?? []
  const one = (/** @type {string} */ name) => {
    const value = all(name).at(-1)
    if (value === undefined) throw new Error(`expected ${name} among fpm's words`)
    return value
  }
  const kind = one('-t')
  if (kind !== 'deb' && kind !== 'rpm') throw new Error(`expected deb or rpm, got ${kind}`)
  const lines = one('--description').split('\n').map((line) => line.trim())
  const [summary = '', ...description] = lines.filter((line) => line !== '')
  return {
    kind,
    output: one('--package'),
    name: one('--name').toLowerCase(),
    version: one('--version'),
    architecture: one('--architecture'),
    maintainer: one('--maintainer'),
    vendor: one('--vendor'),
    url: one('--url'),
    license: one('--license'),
    category: one('--category'),
    summary: all('--rpm-summary').at(-1) ?? summary,
    description: description.length > 0 ? description : [summary],
    depends: all('-d'),
    recommends: all('--deb-recommends'),
    afterInstall: one('--after-install'),
    afterRemove: one('--after-remove'),
    files,
  }
}
