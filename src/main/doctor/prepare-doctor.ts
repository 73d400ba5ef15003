// Puts the doctor together with the parts of this machine and of Electron.
import path from 'node:path'
import { app } from 'electron'
import type { FromDoctor } from '../../shared/doctor.ts'
import type { HardwareSupport } from '../../shared/hardware.ts'
import type { MediaTools } from '../../shared/worker.ts'
import type { Log } from '../log.ts'
import { askOnce } from '../workers/ask-once.ts'
import { createDoctor, type Doctor } from './doctor.ts'
import { driverFacts } from './driver-facts.ts'
import { encodersFile, toolFacts } from './encoders-file.ts'

interface Place {
  readonly dataDir: string
  readonly tools: MediaTools | null
  readonly guardPath: string | null
  /** Folder of the bundles. */
  readonly bundleDir: string
  readonly isBusy: () => boolean
  readonly changed: (hardware: HardwareSupport) => void
  readonly log: Log
}

export function prepareDoctor(place: Place): Doctor {
  const { dataDir, tools, guardPath, bundleDir, isBusy, changed, log } = place
  return createDoctor({
    order: tools === null ? null : { tools, guardPath },
    file: encodersFile(dataDir),
    madeFor: async () =>
      [
        tools === null ? '' : toolFacts(tools),
        await driverFacts(process.platform, () => app.getGPUInfo('basic')),
      ].join('\n'),
    examine(order) {
      const module = path.join(bundleDir, 'doctor.cjs')
      const { answer, end } = askOnce<FromDoctor>('Reelmill doctor', module, order)
      return { report: answer.then((told) => told?.report ?? null), end }
    },
    isBusy,
    changed,
    log,
  })
}
