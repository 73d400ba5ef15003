// Where things lie in the repository. Works on any Node, so that an old one gets a clear message later
// and not a syntax error here.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')
export const NODE_MODULES = path.join(ROOT, 'node_modules')

/** All that the bootstrap fetches or compiles; deleting it is always safe. */
export const CACHE = path.join(NODE_MODULES, '.cache', 'reelmill')
