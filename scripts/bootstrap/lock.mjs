// One bootstrap at a time in a folder: `npm test` beside `npm start` must not run `npm ci` twice.
// The lock is a listening socket without a file, which the system takes back however its owner ends.
import { createHash } from 'node:crypto'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { ROOT } from './paths.mjs'
import { say } from './report.mjs'

const NAME = `reelmill-bootstrap-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`

/** @type {Partial<Record<NodeJS.Platform, string>>} others have no socket without a file: no lock there */
const ADDRESSES = { linux: `\0${NAME}`, win32: `\\\\.\\pipe\\${NAME}` }

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  const address = ADDRESSES[process.platform]
  if (!address) return work()
  const server = await acquire(address)
  try {
    return await work()
  } finally {
    for (const waiting of server.waiting) waiting.destroy()
    server.close()
  }
}

/** @param {string} address */
async function acquire(address) {
  for (let attempt = 0; ; attempt++) {
    const server = await listen(address)
    if (server) return server
    if (attempt === 0) say('bootstrap', 'waiting for another one in this folder to end')
    await ended(address)
    await sleep(20) // all waiters wake at once: the losers of the race wait again
  }
}

/** @param {string} address */
function listen(address) {
  return new Promise((resolve, reject) => {
    const waiting = /** @type {Set<net.Socket>} */ (new Set())
    const server = net.createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {}).on('close', () => waiting.delete(socket))
    })
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => resolve(Object.assign(server.unref(), { waiting })))
  })
}

/** Resolves when the owner of the lock closes it or dies. @param {string} address */
function ended(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    socket.on('error', () => {}).on('close', resolve)
    socket.resume()
  })
}
