// Where a running Reelmill listens for a second one, written into its data folder.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const endpointSchema = z.object({ address: z.string(), secret: z.string() })
export type Endpoint = z.infer<typeof endpointSchema>

/** First line of every answer: from here on the command is done, by this Reelmill and no other. */
export interface Taken {
  readonly type: 'taken'
}

const fileName = 'control.json'

/**
 * A fresh address that nobody can guess: a socket in a private folder (the data folder's own path
 * may be longer than the 107 bytes a socket's may have), on Windows a named pipe.
 */
export function newEndpoint(platform: NodeJS.Platform = process.platform): Endpoint {
  const secret = randomBytes(16).toString('hex')
  const address =
    platform === 'win32'
      ? `\\\\.\\pipe\\reelmill-${randomBytes(16).toString('hex')}`
      : path.join(mkdtempSync(path.join(tmpdir(), 'reelmill-')), 'control')
  return { address, secret }
}

/** For this user's eyes alone. */
export function announceEndpoint(dataDir: string, endpoint: Endpoint): void {
  const file = path.join(dataDir, fileName)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(endpoint), { mode: 0o600 })
}

export function withdrawEndpoint(dataDir: string, { address }: Endpoint): void {
  rmSync(path.join(dataDir, fileName), { force: true })
  if (path.isAbsolute(address)) rmSync(path.dirname(address), { recursive: true, force: true })
}

/** Null when nobody announced one, or what is there cannot be read. */
export function readEndpoint(dataDir: string): Endpoint | null {
  try {
    return endpointSchema.parse(JSON.parse(readFileSync(path.join(dataDir, fileName), 'utf8')))
  } catch {
    return null
  }
}
