// Turns the page's files into paths; what has none (an image out of a browser) is told of.
import { windowText } from '../../shared/strings/window.ts'
import type { WindowModel } from '../model/window-model.ts'

export function publishFiles(model: WindowModel, files: readonly File[]): void {
  const paths = files.map(model.pathForFile).filter((path) => path !== '')
  if (paths.length < files.length || files.length === 0) {
    model.notices.add(windowText().drop.notOnDisk)
  }
  void model.intake.publish(paths)
}
