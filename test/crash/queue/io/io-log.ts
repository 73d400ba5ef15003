// Reads what the shim wrote down: the calls that changed a folder, and the notes between them.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `name` is relative to the folder, empty for the folder itself. */
export type IoCall =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'open'
      readonly fd: number
      readonly name: string
      readonly creates: boolean
      readonly empties: boolean
    }
  | { readonly kind: 'close'; readonly fd: number }
  | { readonly kind: 'write'; readonly fd: number; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly fd: number; readonly sizeBytes: number }
  | { readonly kind: 'sync'; readonly fd: number; readonly failed: boolean }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly name: string }
  /** A call that failed and changed nothing. */
  | { readonly kind: 'failed'; readonly errno: number }
  /** One line of the program's own, at its place among its calls. */
  | { readonly kind: 'note'; readonly text: string }

const kinds = ['start', 'open', 'close', 'write', 'truncate', 'sync', 'rename', 'unlink'] as const
const headerBytes = 24
/** Linux' O_CREAT and O_TRUNC; the same on every processor that Reelmill runs on. */
const createFlag = 0o100
const truncateFlag = 0o1000

/** @param folder the one that the shim watched. */
export function readIoLog(file: string, folder: string): readonly IoCall[] {
  const log = readFileSync(file)
  const calls: IoCall[] = []
  const noteFds = new Set<number>()
  for (let at = 0; at < log.length;) {
    const kind = kinds[log.readUInt32LE(at) - 1]
    if (kind === undefined) throw new Error(`expected a call at byte ${at} of the log`)
    const fd = log.readInt32LE(at + 4)
    const number = Number(log.readBigInt64LE(at + 8))
    const errno = log.readInt32LE(at + 16)
    const data = log.subarray(at + headerBytes, at + headerBytes + log.readUInt32LE(at + 20))
    at += headerBytes + data.length
    const nameOf = (text: string) => path.relative(folder, text)
    switch (kind) {
      case 'start':
        noteFds.clear()
        calls.push({ kind })
        break
      case 'open': {
        const name = nameOf(data.toString())
        if (name === 'notes') noteFds.add(fd)
        else {
          const creates = (number & createFlag) !== 0
          calls.push({ kind, fd, name, creates, empties: (number & truncateFlag) !== 0 })
        }
        break
      }
      case 'close':
        if (!noteFds.delete(fd)) calls.push({ kind, fd })
        break
      case 'write':
        if (noteFds.has(fd)) calls.push({ kind: 'note', text: data.toString().trimEnd() })
        else if (errno === 0) calls.push({ kind, fd, at: number, data })
        else calls.push({ kind: 'failed', errno })
        break
      case 'sync':
        calls.push({ kind, fd, failed: errno !== 0 })
        break
      case 'truncate':
        calls.push(errno === 0 ? { kind, fd, sizeBytes: number } : { kind: 'failed', errno })
        break
      case 'rename': {
        const [from = '', to = ''] = data.toString().split('\0').map(nameOf)
        calls.push(errno === 0 ? { kind, from, to } : { kind: 'failed', errno })
        break
      }
      case 'unlink':
        calls.push(
          errno === 0 ? { kind, name: nameOf(data.toString()) } : { kind: 'failed', errno },
        )
        break
    }
  }
  return calls
}
