// A feed of updates on this machine, as `npm run dist` makes one for a web server.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** The same deb under another version: what is in it does not matter to who installs it. */
export function debOfVersion(deb: string, version: string, folder: string): string {
  const tree = path.join(folder, 'tree')
  execFileSync('dpkg-deb', ['-R', deb, tree])
  const control = path.join(tree, 'DEBIAN', 'control')
  const text = readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`)
  writeFileSync(control, text)
  const made = path.join(folder, `reelmill-${version}.deb`)
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '-b', tree, made], {
    stdio: 'ignore',
  })
  return made
}

export interface Feed {
  readonly url: string
  /** What was asked for, oldest first. */
  readonly asked: readonly string[]
}

/** Ends with the test. */
export async function serveFeed(version: string, deb: string): Promise<Feed> {
  const sha512 = createHash('sha512').update(readFileSync(deb)).digest('base64')
  const name = path.basename(deb)
  const lines = [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sha512}`,
    `    size: ${statSync(deb).size}`,
    `path: ${name}`,
    `sha512: ${sha512}`,
    `releaseDate: '2026-01-01T00:00:00.000Z'`,
  ]
  const asked: string[] = []
  const server = createServer((request, response) => {
    const wanted = new URL(request.url ?? '', 'http://feed').pathname.slice(1)
    asked.push(wanted)
    if (wanted === 'latest-linux.yml') response.end(lines.join('\n'))
    else if (wanted === name) createReadStream(deb).pipe(response)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
