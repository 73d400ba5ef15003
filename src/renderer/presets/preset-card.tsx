// One preset of the gallery: what it is called, what it is good for, and what it makes.
import { Check } from 'lucide-react'
import { presetTerms } from '../../shared/strings/preset-terms.ts'
import { presetsViewText } from '../../shared/strings/presets-view.ts'
import type { Preset } from '../../shared/presets.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './preset-card.module.css'
import { presetFacts } from './preset-facts.ts'

interface PresetCardProps {
  readonly preset: Preset
  /** Whether its buttons are in the Tab order. */
  readonly reachable: boolean
  readonly chosen: boolean
}

const text = () => presetsViewText().card

export function PresetCard({ preset, reachable, chosen }: PresetCardProps) {
  const { presetDesk, settings, announcer } = useWindowModel()
  const { id, name, purpose, container } = preset
  const tabIndex = reachable ? 0 : -1
  const choose = (): void => {
    announcer.say(text().nowInUse(name))
    void settings.change({ presetId: id })
  }
  return (
    <li className={styles['card']} data-card={id} data-chosen={chosen}>
      <div className={styles['line']}>
        <button
          type="button"
          className={styles['open']}
          tabIndex={tabIndex}
          aria-describedby={`card-${id}-purpose card-${id}-facts`}
          onClick={() => presetDesk.open(preset)}
        >
          {name}
        </button>
        {chosen ? (
          <span className={styles['chosen']}>
            <Check size={14} strokeWidth={2.75} aria-hidden />
            {text().inUse}
          </span>
        ) : (
          <Button
            weight="quiet"
            className={styles['use']}
            tabIndex={tabIndex}
            aria-label={text().chooseNamed(name)}
            onClick={choose}
          >
            {text().use}
          </Button>
        )}
      </div>
      <p id={`card-${id}-purpose`} className={styles['purpose']}>
        {purpose}
      </p>
      <p id={`card-${id}-facts`} className={styles['facts']}>
        <span className={styles['container']}>{presetTerms().containers[container]}</span>{' '}
        <span className={styles['list']}>
          {presetFacts(preset).map((fact) => (
            <span key={fact} className={styles['fact']}>
              {fact}{' '}
            </span>
          ))}
        </span>
      </p>
    </li>
  )
}
