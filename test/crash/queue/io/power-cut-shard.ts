// Program: records stretches of days, cuts the power at many places of each, and checks what is left.
// Argument: a JSON `ShardOrder`; prints a JSON `ShardReport`.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildShim } from './build-shim.ts'
import { checkImage, type Verdict } from './check-image.ts'
import { writeImage } from './image-files.ts'
import { cutPower } from './power-cuts.ts'
import { seededRandom } from './random.ts'
import { recordDays, type DaysOrder } from './recorded-days.ts'
import { makeWorkFolder } from './work-folder.ts'

export interface ShardOrder extends DaysOrder {
  /** Of all recordings those with this remainder. */
  readonly shard: number
  readonly shards: number
  readonly images: number
  readonly imagesOfOne: number
  /** Only this one, as `recording/image`. */
  readonly only: string | null
}

interface Finding extends Verdict {
  /** As `recording/image`. */
  readonly image: string
}

export interface ShardReport {
  readonly recordings: number
  readonly images: number
  /** Images of moments when something was not yet synced. */
  readonly atStake: number
  readonly verdicts: Readonly<Record<Verdict['kind'], number>>
  /** The first few of what went wrong, the worst first. */
  readonly findings: readonly Finding[]
}

const order = JSON.parse(process.argv[2] ?? '') as ShardOrder
const shim = buildShim()
const folder = makeWorkFolder()
const verdicts = { exact: 0, ahead: 0, lost: 0, corrupt: 0 }
const findings: Finding[] = []
let recordings = 0
let atStake = 0

/** @param only all of its images when null. */
function checkRecording(recording: number, count: number, only: number | null): void {
  recordings += 1
  const seed = seededRandom(order.seed, 'days', recording).below(2 ** 31)
  const days = recordDays({ ...order, seed }, folder, shim)
  for (const { index, image, isAtStake, expectation } of cutPower(days, seed, count)) {
    if (only !== null && index !== only) continue
    const imageFolder = path.join(folder, 'image')
    writeImage(imageFolder, image)
    const verdict = checkImage(imageFolder, expectation)
    rmSync(imageFolder, { recursive: true })
    verdicts[verdict.kind] += 1
    if (isAtStake) atStake += 1
    if (verdict.reason !== '') findings.push({ ...verdict, image: `${recording}/${index}` })
  }
}

try {
  const { images, imagesOfOne } = order
  if (order.only === null) {
    for (let at = order.shard; at * imagesOfOne < images; at += order.shards) {
      checkRecording(at, Math.min(imagesOfOne, images - at * imagesOfOne), null)
    }
  } else {
    const [recording = 0, image = 0] = order.only.split('/').map(Number)
    if (recording % order.shards === order.shard) checkRecording(recording, imagesOfOne, image)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const report: ShardReport = {
  recordings,
  images: Object.values(verdicts).reduce((sum, count) => sum + count),
  atStake,
  verdicts,
  findings: findings.sort((a, b) => a.kind.localeCompare(b.kind)).slice(0, 20),
}
process.stdout.write(JSON.stringify(report))
