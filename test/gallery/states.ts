// What the window can look like, each under its name: for pictures of it, and to look through with axe.
import type { Page } from 'playwright-core'
import { presetsViewText } from '../../src/shared/strings/presets-view.ts'
import { jobDetailText } from '../../src/shared/strings/job-detail.ts'
import { clip, colours, plainFile, portraitClip, song } from '../fixtures/media.ts'
import { convertAtFullSpeed, convertInRealTime } from '../e2e/pace.ts'
import { rememberPastWork } from '../e2e/past-work.ts'
import type { Reelmill } from '../e2e/reelmill.ts'
import type { Scene } from '../e2e/scene.ts'
import { seedQueue } from './seed-queue.ts'

export interface WindowState {
  readonly name: string
  /** Before the app starts. */
  readonly prepare?: (scene: Scene) => void
  /** In the window, once it is there. */
  readonly show?: (window: Reelmill, scene: Scene) => Promise<void>
}

const open = async ({ page }: Reelmill, view: string): Promise<void> => {
  await page.locator(`[data-view=${view}] button`).click()
  await page.locator('main').last().waitFor()
}
const firstRow = (page: Page) => page.locator('[role=row][aria-label]').first()

export const windowStates: readonly WindowState[] = [
  { name: 'queue-empty' },
  {
    name: 'queue-busy',
    prepare(scene) {
      seedQueue(scene, { done: 3, failed: 0, waiting: 0 })
      convertInRealTime(scene)
    },
    async show(window, scene) {
      await window.drop(
        scene.source('Evening walk.mp4', clip(120)),
        scene.source('Portrait.mp4', portraitClip()),
        scene.source('Song.m4a', song()),
        scene.source('Four colours.mp4', colours(2)),
      )
      await window.waitForRow('Evening walk.mp4', 'running')
      await window.page.locator('[data-job-id] img').first().waitFor({ timeout: 30_000 })
    },
  },
  {
    name: 'queue-errors',
    prepare: (scene) => seedQueue(scene, { done: 2, failed: 4, waiting: 0 }),
    async show(window, scene) {
      await window.drop(scene.source('Notes.mp4', plainFile('txt', 'not a film')))
      await window.drop('/nowhere/Gone.mov')
      await window.page.getByText('Notes.mp4').first().waitFor()
    },
  },
  {
    name: 'queue-10000',
    prepare: (scene) => seedQueue(scene, { done: 6_000, failed: 40, waiting: 3_960 }),
    show: async (window) => {
      await window.invoke('queue.pauseAll', {})
      await firstRow(window.page).waitFor()
    },
  },
  {
    name: 'selection',
    prepare: (scene) => seedQueue(scene, { done: 6, failed: 1, waiting: 0 }),
    async show({ page }) {
      await firstRow(page).click({ position: { x: 160, y: 18 } })
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
    },
  },
  {
    name: 'menu',
    prepare: (scene) => seedQueue(scene, { done: 6, failed: 1, waiting: 0 }),
    async show({ page }) {
      await firstRow(page).click({ position: { x: 160, y: 18 }, button: 'right' })
      await page.getByRole('menu').first().waitFor()
    },
  },
  {
    name: 'detail',
    prepare: convertAtFullSpeed,
    async show(window, scene) {
      await window.drop(scene.source('Four colours.mp4', colours(2)))
      await (await window.waitForRow('Four colours.mp4', 'completed')).click()
      await window.page.keyboard.press('Enter')
      const { comparison } = jobDetailText()
      await window.page.getByRole('button', { name: comparison.compare }).click()
      await window.page.getByRole('img', { name: comparison.after }).waitFor({ timeout: 30_000 })
    },
  },
  {
    name: 'detail-failed',
    prepare: (scene) => seedQueue(scene, { done: 0, failed: 3, waiting: 0 }),
    async show({ page }) {
      await firstRow(page).click({ position: { x: 160, y: 18 } })
      await page.keyboard.press('Enter')
      await page.getByRole('complementary').waitFor()
    },
  },
  { name: 'presets', show: (window) => open(window, 'presets') },
  {
    name: 'preset',
    async show(window) {
      await open(window, 'presets')
      await window.page.locator('[data-card]').first().click()
      await window.page
        .getByRole('button', { name: presetsViewText().page.duplicateBuiltIn })
        .waitFor()
    },
  },
  {
    name: 'preset-editor',
    async show(window) {
      await open(window, 'presets')
      await window.page.getByRole('button', { name: presetsViewText().create }).click()
      await window.page.getByRole('textbox', { name: presetsViewText().editor.name }).waitFor()
    },
  },
  { name: 'history-empty', show: (window) => open(window, 'history') },
  {
    name: 'history',
    prepare: (scene) => rememberPastWork(scene, 300),
    show: (window) => open(window, 'history'),
  },
  { name: 'settings', show: (window) => open(window, 'settings') },
  {
    name: 'settings-end',
    async show(window) {
      await open(window, 'settings')
      await window.page
        .locator('main')
        .last()
        .evaluate((main) => main.scrollTo(0, 1e6))
    },
  },
]
