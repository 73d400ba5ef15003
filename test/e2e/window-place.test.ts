// The window opens where it was.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Reelmill } from './reelmill.ts'
import { namesIn, newScene, type Scene } from './scene.ts'

const look = ({ app }: Reelmill) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('expected a window')
    const { width, height } = window.getNormalBounds()
    return { width, height, isMaximised: window.isMaximized() }
  })
const file = (scene: Scene) => path.join(scene.dataDir, 'window.json')

it('opens in the size that it had, also after it was maximised', async () => {
  const scene = await newScene()
  const first = await Reelmill.open(scene)
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 720, height: 540 })
  })
  await expect.poll(() => look(first)).toMatchObject({ width: 720, height: 540 })
  await first.close()
  expect(JSON.parse(readFileSync(file(scene), 'utf8'))).toMatchObject({
    bounds: { width: 720, height: 540 },
    isMaximised: false,
  })

  const second = await Reelmill.open(scene)
  expect(await look(second)).toEqual({ width: 720, height: 540, isMaximised: false })
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  await expect.poll(() => look(second)).toMatchObject({ isMaximised: true })
  await second.close()

  const third = await Reelmill.open(scene)
  await expect.poll(() => look(third)).toEqual({ width: 720, height: 540, isMaximised: true })
  await third.close()
  expect(namesIn(scene.dataDir).filter((name) => name.endsWith('.new'))).toEqual([])
})

it('opens where it can be reached when its display is gone, and as ever when the file is damaged', async () => {
  const scene = await newScene()
  const bounds = { x: 9_000, y: 9_000, width: 700, height: 500 }
  writeFileSync(file(scene), JSON.stringify({ bounds, isMaximised: false }))
  const first = await Reelmill.open(scene)
  const [x = NaN, y = NaN] = await first.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getPosition() ?? [],
  )
  expect(x).toBeLessThan(1280)
  expect(y).toBeLessThan(800)
  expect(await look(first)).toMatchObject({ width: 700, height: 500 })
  await first.close()

  writeFileSync(file(scene), '{"bounds":')
  const second = await Reelmill.open(scene)
  expect(await look(second)).toMatchObject({ isMaximised: false })
  await second.close()
})
