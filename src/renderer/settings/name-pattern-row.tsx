// The pattern of finished files' names: written, or put together of tokens, with what it comes to below.
import { ArrowRight, RotateCcw } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { nameTokens, unknownTokens, type NameToken } from '../../shared/name-template.ts'
import { defaultPresetId } from '../../shared/presets.ts'
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { Button } from '../controls/button.tsx'
import inputs from '../controls/inputs.module.css'
import row from '../controls/row.module.css'
import { folderName, splitPath } from '../format/path.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { usePreset } from '../presets/use-presets.ts'
import { useRows } from '../queue/use-queue.ts'
import styles from './name-pattern-row.module.css'
import { previewName } from './name-preview.ts'
import { useDeliveryChange } from './use-delivery.ts'

const text = () => settingsViewText().files

/** As the schema has it. */
const longest = 200
/** Those that most people use; the others are a click away. */
const usual: readonly NameToken[] = ['source', 'preset', 'date', 'height', 'codec', 'quality']

export function NamePatternRow({ saved }: { readonly saved: string }) {
  const changeDelivery = useDeliveryChange()
  const [typed, setTyped] = useState(saved)
  const [all, setAll] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  // Changed from elsewhere; while a person types, what they typed is what was saved.
  const [last, setLast] = useState(saved)
  if (saved !== last) {
    setLast(saved)
    if (saved !== typed.trim()) setTyped(saved)
  }
  const problem = problemOf(typed)

  function write(next: string): void {
    setTyped(next)
    const pattern = next.trim()
    if (pattern !== '' && pattern.length <= longest) changeDelivery({ nameTemplate: pattern })
  }
  function insert(token: NameToken): void {
    const input = field.current
    const [from, to] = [input?.selectionStart ?? typed.length, input?.selectionEnd ?? typed.length]
    const word = `{${token}}`
    write(typed.slice(0, from) + word + typed.slice(to))
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(from + word.length, from + word.length)
    })
  }

  const offered = all ? nameTokens : usual
  return (
    <div className={row['row']} data-wide>
      <div>
        <label htmlFor={id} className={row['label']}>
          {text().pattern}
        </label>
        <p id={`${id}-hint`} className={row['hint']}>
          {text().patternHint}
        </p>
      </div>
      <div className={styles['line']}>
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={`${inputs['box']} ${inputs['text']} ${styles['pattern']}`}
          aria-describedby={`${id}-hint ${id}-problem ${id}-preview`}
          aria-invalid={problem !== null}
          value={typed}
          onChange={({ target }) => write(target.value)}
        />
        {typed !== '{source}' && (
          <Button
            square
            aria-label={text().reset}
            title={text().reset}
            onClick={() => write('{source}')}
          >
            <RotateCcw size={15} aria-hidden />
          </Button>
        )}
      </div>
      <p id={`${id}-problem`} role="status" className={row['problem']}>
        {problem}
      </p>
      <div className={styles['tokens']}>
        {offered.map((token) => (
          <button
            key={token}
            type="button"
            className={styles['token']}
            title={`{${token}}`}
            aria-label={text().insert(text().tokens[token])}
            onClick={() => insert(token)}
          >
            {text().tokens[token]}
          </button>
        ))}
        {!all && (
          <button type="button" className={styles['more']} onClick={() => setAll(true)}>
            {text().more}
          </button>
        )}
      </div>
      <Preview id={`${id}-preview`} pattern={typed.trim() === '' ? saved : typed.trim()} />
    </div>
  )
}

function problemOf(typed: string): string | null {
  const pattern = typed.trim()
  if (pattern === '') return text().empty
  if (pattern.length > longest) return text().tooLong(longest)
  const unknown = unknownTokens(pattern)
  return unknown.length === 0 ? null : text().unknown(unknown.map((word) => `{${word}}`))
}

function Preview({ id, pattern }: { readonly id: string; readonly pattern: string }) {
  const { settings } = useWindowModel()
  const chosen = usePreset(useObservable(settings)?.presetId ?? defaultPresetId)
  const latest = useRows().at(-1)
  const ofLatest = usePreset(latest?.presetId ?? '') ?? chosen
  const [now] = useState(() => new Date())
  if (chosen === undefined) return null
  const lines = [
    {
      before: `${text().sample.source}.mov`,
      after: previewName(pattern, text().sample, chosen, now),
    },
  ]
  if (latest !== undefined && ofLatest !== undefined) {
    const { folder, name } = splitPath(latest.inputPath)
    const source = { source: stem(name), folder: folderName(folder) }
    lines.push({ before: name, after: previewName(pattern, source, ofLatest, now) })
  }
  return (
    <dl id={id} className={styles['preview']} aria-label={text().preview}>
      {lines.map(({ before, after }) => (
        <div key={before} className={styles['example']}>
          <dt>{before}</dt>
          <dd>
            <ArrowRight size={14} aria-hidden />
            <span>{after}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The name without its extension. */
function stem(name: string): string {
  return name.replace(/(?<=.)\.(?=[0-9]*[a-z])[a-z0-9]{1,5}$/is, '')
}
