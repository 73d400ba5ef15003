import { expect, it } from 'vitest'
import { createQuitGuard, type QuitAnswer } from '../../../../src/main/desktop/quit-guard.ts'

function setUp() {
  const state = { running: 0, asks: true }
  const questions: { readonly running: number; readonly answer: (a: QuitAnswer) => void }[] = []
  const ends: string[] = []
  const guard = createQuitGuard({
    runningJobs: () => state.running,
    asks: () => state.asks,
    stopAsking: () => {
      state.asks = false
    },
    ask: (running) => new Promise((answer) => questions.push({ running, answer })),
  })
  const answer = async (given: QuitAnswer) => {
    questions.at(-1)?.answer(given)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { state, questions, ends, guard, answer, end: () => ends.push('end') }
}

it('does not ask when nothing runs, or when the person does not want to be asked', () => {
  const { state, guard, questions, end } = setUp()
  expect(guard.mayEnd(end)).toBe(true)
  state.running = 1
  state.asks = false
  expect(guard.mayEnd(end)).toBe(true)
  expect(questions).toEqual([])
})

it('asks while jobs run, and ends once the person agrees', async () => {
  const { state, guard, questions, ends, answer, end } = setUp()
  state.running = 2
  expect(guard.mayEnd(end)).toBe(false)
  expect(questions).toMatchObject([{ running: 2 }])
  expect(ends).toEqual([])
  await answer({ quits: true, asksAgain: true })
  expect(ends).toEqual(['end'])
  expect(guard.mayEnd(end)).toBe(true)
  expect(state.asks).toBe(true)
})

it('goes on when the person thinks better of it, and asks anew the next time', async () => {
  const { state, guard, questions, ends, answer, end } = setUp()
  state.running = 1
  guard.mayEnd(end)
  await answer({ quits: false, asksAgain: true })
  expect(ends).toEqual([])
  expect(guard.mayEnd(end)).toBe(false)
  expect(questions).toHaveLength(2)
})

it('asks once however often Quit is pressed', () => {
  const { state, guard, questions, end } = setUp()
  state.running = 1
  for (let press = 0; press < 3; press += 1) expect(guard.mayEnd(end)).toBe(false)
  expect(questions).toHaveLength(1)
})

it('is not asked again when the person says so; a change of mind keeps the question', async () => {
  const { state, guard, answer, end } = setUp()
  state.running = 1
  guard.mayEnd(end)
  await answer({ quits: false, asksAgain: false })
  expect(state.asks).toBe(true)
  guard.mayEnd(end)
  await answer({ quits: true, asksAgain: false })
  expect(state.asks).toBe(false)
})

it('never holds up an end that has been decided: a signal, the system, a terminal', () => {
  const { state, guard, questions, end } = setUp()
  state.running = 5
  guard.allow()
  expect(guard.mayEnd(end)).toBe(true)
  expect(questions).toEqual([])
})
