// Puts the window's parts together: stores that mirror main, and what the person can do.
import type { Bridge } from '../../shared/bridge.ts'
import type { JobId, JobState } from '../../shared/job.ts'
import { windowText } from '../../shared/strings/window.ts'
import { createAnnouncer, type Announcer } from '../announce/announcer.ts'
import { createDetailStore, type DetailStore } from '../detail/detail-store.ts'
import { createFilterStore, type FilterStore } from '../filter/filter-store.ts'
import { createHistoryStore, type HistoryStore } from '../history/history-store.ts'
import { createIntake, type Intake } from '../intake/intake.ts'
import { createRefusalStore, type RefusalStore } from '../intake/refusal-store.ts'
import { createNoticeStore, type NoticeStore } from '../notices/notice-store.ts'
import { createPresetDesk, type PresetDesk } from '../presets/preset-desk.ts'
import { createPresetStore, type PresetStore } from '../presets/preset-store.ts'
import { countGroup, groupOf } from '../queue/job-groups.ts'
import { createProgressStore, type ProgressStore } from '../queue/progress-store.ts'
import { createQueueStore, type QueueStore } from '../queue/queue-store.ts'
import { createJobCommands, type JobCommands } from '../selection/job-commands.ts'
import { createMenuStore, type MenuPlace } from '../selection/menu-store.ts'
import { createSelectionStore, type SelectionStore } from '../selection/selection-store.ts'
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts'
import { createViewStore, type ViewStore } from '../shell/view-store.ts'
import { createCommander, type Commander } from './commander.ts'
import { createObservable, type Observable, type Settable } from './observable.ts'

export interface WindowModel extends JobCommands {
  /** For what one place alone asks of main. */
  readonly command: Commander
  readonly view: ViewStore
  readonly presets: PresetStore
  readonly presetDesk: PresetDesk
  readonly queue: QueueStore
  readonly history: HistoryStore
  readonly progress: ProgressStore
  readonly settings: SettingsStore
  readonly refusals: RefusalStore
  readonly notices: NoticeStore
  readonly intake: Intake
  readonly announcer: Announcer
  readonly selection: SelectionStore
  readonly filter: FilterStore
  /** Where the menu of the selected jobs is open; null while it is not. */
  readonly jobMenu: Settable<MenuPlace | null>
  /** The job that is looked at closely. */
  readonly detail: DetailStore
  /** The job to bring into view; a new value for every wish. */
  readonly sought: Observable<{ readonly id: JobId } | null>
  /** Seeks the first job of the state's group that is in this state, or the group's first. */
  readonly showInList: (state: JobState) => void
  readonly pathForFile: (file: File) => string
  readonly pauseAll: () => void
  readonly resumeAll: () => void
  /** Asks for a folder and makes it the destination. */
  readonly chooseDestination: () => Promise<void>
}

export function createWindowModel(bridge: Bridge): WindowModel {
  const notices = createNoticeStore()
  const command = createCommander(bridge, notices)
  const queue = createQueueStore(bridge)
  const settings = createSettingsStore(bridge, command)
  const presets = createPresetStore(bridge, command)
  const progress = createProgressStore()
  const refusals = createRefusalStore()
  const selection = createSelectionStore()
  const filter = createFilterStore(queue, ({ active, waiting, finished }) => {
    // What is out of sight must not be acted on.
    if (selection.size() > 0) selection.keepOnly(new Set([...active, ...waiting, ...finished]))
  })
  const sought = createObservable<{ readonly id: JobId } | null>(null)
  const announcer = createAnnouncer(() => {
    const { counts } = queue.current()
    return countGroup(counts, 'active') + countGroup(counts, 'waiting')
  })
  const intake = createIntake({
    command,
    settings,
    refusals,
    told(accepted, refused) {
      const { added, refused: notAdded } = windowText().announce
      const said = [accepted > 0 ? added(accepted) : '', refused > 0 ? notAdded(refused) : '']
      announcer.say(said.join(' ').trim())
    },
  })

  bridge.subscribe('queue.progress', progress.take)
  queue.subscribe(() => {
    const { whole, groups } = queue.current()
    // Progress may be here before the job it is about.
    if (whole) progress.keepOnly(new Set(groups.active))
  })
  queue.onSettled(announcer.settled)
  queue.onRemoved(selection.forget)

  return {
    command,
    view: createViewStore(),
    presets,
    presetDesk: createPresetDesk(command, presets),
    queue,
    history: createHistoryStore(bridge, command),
    progress,
    settings,
    refusals,
    notices,
    intake,
    announcer,
    selection,
    filter,
    jobMenu: createMenuStore(),
    detail: createDetailStore(queue, command),
    sought,
    showInList(state) {
      const { rows } = queue.current()
      filter.reset()
      const job =
        rows.find((row) => row.state === state) ??
        rows.find((row) => groupOf(row.state) === groupOf(state))
      if (job !== undefined) sought.set({ id: job.id })
    },
    pathForFile: (file) => bridge.pathForFile(file),
    ...createJobCommands(command, queue, notices, announcer),
    pauseAll: () => void command('queue.pauseAll', {}),
    resumeAll: () => void command('queue.resumeAll', {}),
    async chooseDestination() {
      const current = settings.current()?.destinationDir ?? null
      const chosen = await command('files.chooseDestination', { current })
      if (chosen !== null) await settings.change({ destinationDir: chosen })
    },
  }
}
