import { afterEach, expect, it } from 'vitest'
import { planPointsSchema, type PlanPoint } from '../../../../src/shared/plan-points.ts'
import { speak } from '../../../../src/shared/strings/language.ts'
import { describePlan, describeStoredPlan } from '../../../../src/shared/strings/plan.ts'

afterEach(() => speak('en'))

const points: readonly PlanPoint[] = [
  { kind: 'converts-video', codec: 'HEVC', width: 1280, height: 720 },
  { kind: 'two-passes', limitBytes: 10_000_000 },
  { kind: 'audio', count: 2, codec: null },
  { kind: 'loudness', lufs: -16 },
  { kind: 'drops-subtitles', count: 1, areImages: true, container: 'MP4' },
]

it('says a plan in each language, from the same points', () => {
  const stored = JSON.stringify(planPointsSchema.parse(points))
  expect(describeStoredPlan(stored)).toBe(
    'converts video to HEVC at 1280 × 720, in two passes to stay within 10 MB, copies 2 audio tracks, ' +
      'brings it to -16 LUFS, drops 1 image subtitle because MP4 cannot hold it',
  )
  speak('de')
  expect(describePlan(points).replaceAll('\u00A0', ' ')).toBe(
    'wandelt das Bild in HEVC mit 1280 × 720 um, in zwei Durchgängen, um unter 10 MB zu bleiben, ' +
      'kopiert 2 Tonspuren, bringt ihn auf -16 LUFS, ' +
      'lässt 1 Bild-Untertitel weg, den MP4 nicht fassen kann',
  )
})

it('shows what an earlier Reelmill wrote as it is, and passes over what a newer one did', () => {
  speak('de')
  expect(describeStoredPlan('converts video to H.264, copies audio')).toBe(
    'converts video to H.264, copies audio',
  )
  expect(describeStoredPlan('[{"kind":"sings"},{"kind":"part"}]')).toBe(
    'behält nur einen Teil davon',
  )
  expect(describeStoredPlan('[{"kind":"par')).toBe('')
})
