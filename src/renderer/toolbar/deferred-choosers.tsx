// The choices of preset and destination. Their lists are 160 kB of code that no first paint needs:
// until it is there, faces stand in; one that is pressed opens as soon as it can.
import { useEffect, useRef, useState } from 'react'
import { windowText } from '../../shared/strings/window.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ChooserFace } from './chooser-face.tsx'
import type { Chooser, Choosers } from './choosers.tsx'
import styles from './deferred-choosers.module.css'
import { useChosenDestination, useChosenPreset } from './use-chosen.ts'

export function DeferredChoosers() {
  const { settings } = useWindowModel()
  const chosen = useObservable(settings)
  const [preset, destination] = [useChosenPreset(), useChosenDestination()]
  const [loaded, setLoaded] = useState<{ readonly Choosers: typeof Choosers } | null>(null)
  const [pressed, setPressed] = useState<Chooser | null>(null)
  const faces = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const load = async (): Promise<void> => {
      const choosers = await import('./choosers.tsx')
      const focused = document.activeElement
      const face = focused instanceof HTMLElement ? focused.dataset['chooser'] : undefined
      setLoaded(choosers)
      if (face === undefined) return
      requestAnimationFrame(() => {
        faces.current?.querySelector<HTMLElement>(`[data-chooser="${face}"]`)?.focus()
      })
    }
    return afterFirstPaint(() => void load())
  }, [])

  return (
    <div ref={faces} className={styles['choosers']}>
      {loaded !== null && chosen !== null ? (
        <loaded.Choosers settings={chosen} pressed={pressed} />
      ) : (
        <>
          <ChooserFace
            caption={windowText().toolbar.preset}
            chosen={preset}
            data-chooser="preset"
            aria-haspopup="listbox"
            onClick={() => setPressed('preset')}
          />
          <ChooserFace
            caption={windowText().toolbar.destination}
            chosen={destination}
            data-chooser="destination"
            aria-haspopup="menu"
            onClick={() => setPressed('destination')}
          />
        </>
      )}
    </div>
  )
}

/** The frame callback runs before the paint, the timeout after it. */
function afterFirstPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
