// What the operating system's notification says.
import { counted } from '../counted.ts'

export const notificationEnglish = {
  ready: (name: string): string => `${name} is ready`,
  failed: (name: string): string => `${name} could not be converted`,
  manyReady: (count: number): string => `${counted(count, 'file is', 'files are')} ready`,
  manyFailed: (count: number): string =>
    `${counted(count, 'file', 'files')} could not be converted`,
  someFailed: (ready: number, failed: number): string =>
    `${counted(ready, 'file is', 'files are')} ready, ${failed} failed`,
  seeList: 'Reelmill’s list says why.',
  saved: (change: string, size: string): string => `${change}: ${size} saved.`,
  sizeChange: (before: string, after: string): string => `${before} → ${after}`,
  smaller: (change: string, share: string): string => `${change}, ${share} smaller`,
} as const
