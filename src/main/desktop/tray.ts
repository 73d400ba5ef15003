// Reelmill's icon in the tray, the notification area or the menu bar.
import { Menu, nativeImage, Tray, type NativeImage } from 'electron'
import { desktopText } from '../../shared/strings/desktop.ts'
import type { QueueStatus, QueueStatusFeed } from './queue-status.ts'
import { drawReel, type Colour } from './reel-icon.ts'
import { progressLine, trayMenu, type TrayAction } from './tray-menu.ts'

/** In the middle between light and dark, to be seen on both: no system tells which the tray is. */
const teal: Colour = { red: 43, green: 166, blue: 174 }
const black: Colour = { red: 0, green: 0, blue: 0 }

/** Points; each is drawn in the sizes of common displays. */
const iconSize = 16
const scaleFactors = [1, 1.5, 2, 3]

export interface ShownTray {
  /** Says all anew, in the language of the moment. */
  again(): void
  remove(): void
}

export function showTray(
  status: Pick<QueueStatusFeed, 'subscribe'>,
  choose: (action: TrayAction) => void,
): ShownTray {
  const tray = new Tray(reelIcon(process.platform))
  // There a click opens the menu.
  if (process.platform !== 'darwin') tray.on('click', () => choose('open'))
  let last: QueueStatus | null = null
  const tell = (now: QueueStatus): void => {
    last = now
    const text = desktopText().tray
    tray.setToolTip(text.tooltip(progressLine(now, text)))
    tray.setContextMenu(Menu.buildFromTemplate([...trayMenu(now, text, choose)]))
  }
  const unsubscribe = status.subscribe(tell)
  return {
    again() {
      if (last !== null) tell(last)
    },
    remove() {
      unsubscribe()
      tray.destroy()
    },
  }
}

function reelIcon(platform: NodeJS.Platform): NativeImage {
  const isTemplate = platform === 'darwin'
  const icon = nativeImage.createEmpty()
  for (const scaleFactor of scaleFactors) {
    const size = iconSize * scaleFactor
    const dots = Buffer.from(drawReel(size, isTemplate ? black : teal))
    const drawn = nativeImage.createFromBitmap(dots, { width: size, height: size })
    icon.addRepresentation({ scaleFactor, width: size, height: size, buffer: drawn.toPNG() })
  }
  // macOS gives it the menu bar's own colour.
  if (isTemplate) icon.setTemplateImage(true)
  return icon
}
