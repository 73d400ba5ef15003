// What a person can choose once for all, in the order in which most come to need it.
import { settingsViewText } from '../../shared/strings/settings-view.ts'
import { useObservable } from '../model/observable.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import { ViewHeading } from '../shell/view-heading.tsx'
import { AboutSection } from './about-section.tsx'
import { CheckingSection } from './checking-section.tsx'
import { EncoderSection } from './encoder-section.tsx'
import { FilesSection } from './files-section.tsx'
import { NotificationSection } from './notification-section.tsx'
import styles from './settings-view.module.css'
import { WindowSection } from './window-section.tsx'
import { WorkSection } from './work-section.tsx'

export function SettingsView() {
  const settings = useObservable(useWindowModel().settings)
  return (
    <main className={styles['scroller']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <ViewHeading>{settingsViewText().title}</ViewHeading>
        </header>
        {settings !== null && (
          <div>
            <FilesSection settings={settings} />
            <CheckingSection settings={settings} />
            <WorkSection settings={settings} />
            <NotificationSection settings={settings} />
            <WindowSection settings={settings} />
            <EncoderSection />
            <AboutSection />
          </div>
        )}
      </div>
    </main>
  )
}
