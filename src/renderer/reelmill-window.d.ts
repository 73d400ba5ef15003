// What preload adds to the page.
import type { Bridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    readonly reelmill: Bridge
  }
}
