// The window's own scheme: serves the built page and the jobs' thumbnails, and nothing beside them.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { thumbnailName } from '../../shared/thumbnail.ts'

const scheme = 'app'
const host = 'reelmill'
export const appOrigin = `${scheme}://${host}`
export const pageUrl = `${appOrigin}/index.html`

/** Nothing from anywhere but the package; styles set by script are the CSSOM's, not inline. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A job's number and nothing else: no name that could lead anywhere. */
const thumbnailPath = /^\/thumbnails\/([1-9]\d{0,15})\.jpg$/

/** Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ])
}

/** After the app is ready. */
export function servePage(root: string, thumbnailDir: string): void {
  protocol.handle(scheme, async ({ url }) => {
    const { hostname, pathname } = new URL(url)
    const jobId = Number(thumbnailPath.exec(pathname)?.[1])
    if (hostname === host && jobId > 0)
      return thumbnail(path.join(thumbnailDir, thumbnailName(jobId)))
    const file = path.join(root, decodeURIComponent(pathname))
    const mediaType = mediaTypes[path.extname(file)]
    const inside = file.startsWith(root + path.sep)
    const body = hostname === host && inside && mediaType !== undefined ? await read(file) : null
    if (body === null) return new Response('Not found', { status: 404 })
    return new Response(body, {
      headers: {
        'content-type': mediaType ?? '',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    })
  })
}

async function thumbnail(file: string): Promise<Response> {
  const body = await read(file)
  if (body === null) return new Response('Not found', { status: 404 })
  return new Response(body, {
    headers: {
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      // Never made anew under the same number.
      'cache-control': 'max-age=31536000, immutable',
    },
  })
}

function read(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(file).catch(() => null)
}
