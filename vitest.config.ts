// The kinds of test, by what they start: nothing, real parts, the whole app, the app killed, the queue
// beside a model of itself, all presets on a corpus of media, and the packages.
import { defineConfig } from 'vitest/config'

const project = (name: string, timeoutMs: number, parallel: boolean) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    fileParallelism: parallel,
    // A second, which is usual, is short where every core is busy.
    expect: { poll: { timeout: 10_000 } },
  },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', 20_000, true),
      project('integration', 60_000, true),
      // One window and one session bus at a time.
      project('e2e', 120_000, false),
      project('crash', 300_000, false),
      project('model', 600_000, true),
      project('corpus', 600_000, true),
      // Only by `npm run screenshots`.
      project('gallery', 120_000, false),
      // Only by `npm run test:package`, which makes the packages first.
      project('package', 300_000, false),
    ],
  },
})
