// Program, run under the shim: opens a queue as the app does, which repairs a damaged one, publishes one
// more job and notes each answer. Argument: the queue's folder.
import { openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { openOrRestoreQueue } from '../../../../src/main/queue/files/open-or-restore.ts'
import { defaultPresetId, findPreset, type Preset } from '../../../../src/shared/presets.ts'

export type RepairNote =
  | { readonly kind: 'opened'; readonly isRepaired: boolean; readonly ids: readonly number[] }
  | { readonly kind: 'published'; readonly id: number }

const [folder = ''] = process.argv.slice(2)
const notes = openSync(path.join(folder, 'notes'), 'a')
const note = (text: RepairNote) => void writeSync(notes, `${JSON.stringify(text)}\n`)

const { queue, repair } = openOrRestoreQueue(path.join(folder, 'queue.sqlite'))
const ids = queue.list(0, 10_000).map(({ id }) => id)
note({ kind: 'opened', isRepaired: repair !== null, ids })
const letter = { inputPath: '/videos/later.mov', inputSizeBytes: 1, destinationDir: '/later' }
const preset = findPreset(defaultPresetId) as Preset
const { accepted } = queue.publish(queue.openBatch(), preset, [letter])
note({ kind: 'published', id: (accepted[0] as { id: number }).id })
queue.close()
