// The ways between the views: a rail at the left, a bar at the foot of a narrow window.
import { History, ListVideo, Settings2, SlidersHorizontal, type LucideIcon } from 'lucide-react'
import { shellText } from '../../shared/strings/shell.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { useCounts } from '../queue/use-queue.ts'
import styles from './rail.module.css'
import { views, type View } from './view-store.ts'

const signs: Readonly<Record<View, LucideIcon>> = {
  queue: ListVideo,
  history: History,
  presets: SlidersHorizontal,
  settings: Settings2,
}

export function Rail() {
  const { view } = useWindowModel()
  const current = useObservable(view)
  return (
    <nav className={styles['rail']} aria-label={shellText().label}>
      <ul className={styles['views']}>
        {views.map((name, index) => {
          const Sign = signs[name]
          return (
            <li key={name} data-view={name}>
              <button
                type="button"
                className={styles['view']}
                aria-current={name === current ? 'page' : undefined}
                aria-keyshortcuts={`${isMac() ? 'Meta' : 'Control'}+${index + 1}`}
                title={shellText().withKeys(shellText().views[name], keys(index + 1))}
                onClick={() => view.open(name)}
              >
                <span className={styles['sign']}>
                  <Sign size={19} strokeWidth={1.9} aria-hidden />
                  {name === 'queue' && <AtWork />}
                </span>
                <span className={styles['label']} data-word={shellText().views[name]}>
                  {shellText().views[name]}
                </span>
                {name === 'queue' && <RunningWord />}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** A dot: from every view it can be seen that work is going on. */
function AtWork() {
  return useCounts().running > 0 ? <span className={styles['dot']} aria-hidden /> : null
}

function RunningWord() {
  const { running } = useCounts()
  return running === 0 ? null : (
    <span className={styles['unseen']}>{shellText().running(running)}</span>
  )
}

function isMac(): boolean {
  return window.reelmill.platform === 'darwin'
}

function keys(digit: number): string {
  return isMac() ? shellText().command(digit) : shellText().control(digit)
}
