// The controls of a form, in the window's looks; each is the system's own underneath.
import { ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import styles from './inputs.module.css'
import type { ControlProps } from './row.tsx'

interface TextInputProps {
  readonly control: ControlProps
  readonly value: string
  readonly placeholder?: string
  readonly onValue: (value: string) => void
}

export function TextInput({ control, value, placeholder, onValue }: TextInputProps) {
  return (
    <input
      {...control}
      type="text"
      autoComplete="off"
      spellCheck={false}
      className={`${styles['box']} ${styles['text']}`}
      value={value}
      placeholder={placeholder}
      onChange={({ target }) => onValue(target.value)}
    />
  )
}

interface NumberInputProps {
  readonly control: Partial<ControlProps> & { readonly 'aria-label'?: string }
  readonly value: number | null
  readonly unit?: string
  readonly step?: number
  readonly placeholder?: string
  /** Null for an empty field; NaN for what is no number. */
  readonly onValue: (value: number | null) => void
}

/** Keeps what is being typed: `2.` is on the way to a number. */
export function NumberInput(props: NumberInputProps) {
  const { control, value, unit, step = 1, placeholder, onValue } = props
  const [typed, setTyped] = useState({ text: shown(value), value })
  if (!Object.is(typed.value, value)) setTyped({ text: shown(value), value })
  return (
    <span className={styles['withUnit']}>
      <input
        {...control}
        type="number"
        step={step}
        className={`${styles['box']} ${styles['figure']}`}
        value={typed.text}
        placeholder={placeholder}
        onChange={({ target }) => {
          const next =
            target.value === '' ? (target.validity.badInput ? NaN : null) : Number(target.value)
          setTyped({ text: target.value, value: next })
          onValue(next)
        }}
      />
      {unit}
    </span>
  )
}

function shown(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : String(value)
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

interface ChoiceProps<Value extends string> {
  readonly control: ControlProps
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onValue: (value: Value) => void
}

export function SelectInput<Value extends string>(props: ChoiceProps<Value>) {
  const { control, value, choices, onValue } = props
  return (
    <span className={styles['chosen']}>
      <select
        {...control}
        className={styles['box']}
        value={value}
        onChange={({ target }) => onValue(target.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown size={15} strokeWidth={2.25} aria-hidden />
    </span>
  )
}

/** For two to four short words. */
export function Segments<Value extends string>(props: ChoiceProps<Value>) {
  const { control, value, choices, onValue } = props
  const name = useId()
  return (
    <div {...control} role="radiogroup" className={styles['segments']}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['segment']}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onValue(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** For choices that need a sentence each. */
export function Options<Value extends string>(props: ChoiceProps<Value>) {
  const { control, value, choices, onValue } = props
  const name = useId()
  return (
    <div {...control} role="radiogroup" className={styles['options']}>
      {choices.map((choice) => (
        <Option
          key={choice.value}
          name={name}
          choice={choice}
          checked={choice.value === value}
          onChosen={() => onValue(choice.value)}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  readonly name: string
  readonly choice: Choice<string>
  readonly checked: boolean
  readonly onChosen: () => void
}

function Option({ name, choice, checked, onChosen }: OptionProps) {
  const id = useId()
  const hinted = choice.hint !== undefined
  return (
    <div className={styles['option']}>
      <input
        id={id}
        type="radio"
        name={name}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={hinted ? `${id}-hint` : undefined}
        onChange={onChosen}
      />
      <label htmlFor={id} className={styles['optionName']}>
        {choice.label}
      </label>
      {hinted && (
        <p id={`${id}-hint`} className={styles['optionHint']}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}

interface SwitchProps {
  readonly control: ControlProps
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChecked: (checked: boolean) => void
}

export function Switch({ control, checked, disabled, onChecked }: SwitchProps) {
  return (
    <input
      {...control}
      type="checkbox"
      role="switch"
      className={styles['switch']}
      checked={checked}
      disabled={disabled}
      onChange={({ target }) => onChecked(target.checked)}
    />
  )
}

interface RangeInputProps {
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
  readonly valueText: string
  readonly onValue: (value: number) => void
}

/** @returns a slider from `from`, at the left, to `to`, which may be less. */
export function RangeInput({
  label,
  value,
  from,
  to,
  valueText,
  onValue,
}: RangeInputProps): ReactNode {
  const mirrored = from > to
  const turned = (number: number) => (mirrored ? from + to - number : number)
  return (
    <input
      type="range"
      className={styles['range']}
      aria-label={label}
      aria-valuetext={valueText}
      min={Math.min(from, to)}
      max={Math.max(from, to)}
      step={1}
      value={turned(value)}
      onChange={({ target }) => onValue(turned(Number(target.value)))}
    />
  )
}
