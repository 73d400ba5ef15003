// How much is done at once, and what happens when there is nothing left to do.
import { useEffect, useState } from 'react'
import { whenDoneActions, type PowerState } from '../../shared/power.ts'
import type { Settings } from '../../shared/settings.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { SelectInput } from '../controls/inputs.tsx'
import { Row } from '../controls/row.tsx'
import { Section } from '../controls/section.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import { countGroup } from '../queue/job-groups.ts'
import { useCounts } from '../queue/use-queue.ts'

const text = () => settingsViewText().work

/** More than this on one computer is what a terminal is for. */
const mostAtOnce = 16

const counts = () => [
  { value: 'auto', label: text().auto },
  ...Array.from({ length: mostAtOnce }, (_, index) => ({
    value: String(index + 1),
    label: text().atOnce(index + 1),
  })),
]

export function WorkSection({ settings: { concurrency } }: { readonly settings: Settings }) {
  const { settings } = useWindowModel()
  const offered =
    concurrency === null || concurrency <= mostAtOnce
      ? counts()
      : [...counts(), { value: String(concurrency), label: text().atOnce(concurrency) }]
  return (
    <Section title={text().title}>
      <Row label={text().concurrency} hint={text().concurrencyHint}>
        {(control) => (
          <SelectInput
            control={control}
            value={String(concurrency ?? 'auto')}
            choices={offered}
            onValue={(chosen) =>
              void settings.change({ concurrency: chosen === 'auto' ? null : Number(chosen) })
            }
          />
        )}
      </Row>
      <WhenDoneRow />
    </Section>
  )
}

const actions = () =>
  whenDoneActions.map((value) => ({ value, label: text().whenDoneActions[value] }))

function WhenDoneRow() {
  const { command } = useWindowModel()
  const [power, setPower] = useState<PowerState | null>(null)
  const now = useCounts()
  const left = countGroup(now, 'active') + countGroup(now, 'waiting')
  useEffect(() => {
    let gone = false
    void command('power.get', {}).then((state) => {
      if (!gone) setPower(state)
    })
    const forget = window.reelmill.subscribe('power.countdown', setPower)
    return () => {
      gone = true
      forget()
    }
  }, [command])
  if (power === null) return null
  // Without work main would forget the choice at once: there is nothing to choose.
  return (
    <Row label={text().whenDone} hint={left > 0 ? text().whenDoneHint : text().nothingToDo}>
      {(control) =>
        left === 0 ? null : (
          <SelectInput
            control={control}
            value={power.action}
            choices={actions()}
            onValue={(action) => {
              void command('power.setWhenDone', { action }).then((state) => {
                if (state !== null) setPower(state)
              })
            }}
          />
        )
      }
    </Row>
  )
}
