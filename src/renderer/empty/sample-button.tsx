// For whoever looks at Reelmill for the first time and has no video at hand.
import { Sparkles } from 'lucide-react'
import { useEffect, useState } from 'react'
import { sampleText } from '../../shared/strings/sample.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './sample-button.module.css'

/** Only while nothing was ever done: who knows Reelmill needs none. */
export function SampleButton() {
  const { command } = useWindowModel()
  const isNewcomer = useIsNewcomer()
  const [making, setMaking] = useState(false)
  if (!isNewcomer) return null

  async function run(): Promise<void> {
    setMaking(true)
    await command('sample.run', {})
    setMaking(false)
  }

  return (
    <div className={styles['sample']}>
      <Button disabled={making} onClick={() => void run()}>
        <Sparkles size={16} aria-hidden />
        {making ? sampleText().making : sampleText().try}
      </Button>
      <p className={styles['hint']}>{sampleText().hint}</p>
    </div>
  )
}

function useIsNewcomer(): boolean {
  const { command } = useWindowModel()
  const [isNewcomer, setNewcomer] = useState(false)
  useEffect(() => {
    let wanted = true
    void command('history.list', { text: '', outcome: null, before: null, limit: 1 }).then(
      (page) => {
        if (wanted && page !== null) setNewcomer(page.entries.length === 0)
      },
    )
    return () => {
      wanted = false
    }
  }, [command])
  return isNewcomer
}
