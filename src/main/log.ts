// One log file in the data folder; nothing in it leaves the machine, and it can be shown to others.
import path from 'node:path'
import electronLog from 'electron-log/node'
import { withoutHome } from './private-text.ts'

export type Log = (level: 'info' | 'warn' | 'error', text: string) => void

export function openLog(dataDir: string): Log {
  const log = electronLog.create({ logId: 'reelmill' })
  // Standard output belongs to the terminal commands.
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => path.join(dataDir, 'logs', 'reelmill.log')
  log.transports.file.maxSize = 5 * 1024 * 1024
  return (level, text) => log[level](withoutHome(text))
}
