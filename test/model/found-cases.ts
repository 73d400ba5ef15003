// Cases that once failed, each as small as it could be made, with the bug that it showed.
import type { Step } from './step.ts'

export const foundCases: Readonly<Record<string, readonly Step[]>> = {
  'what was moved to the end is not overtaken by what comes after it': [
    { do: 'publish', files: [0], preset: 0, seal: true },
    { do: 'move', job: 0, before: null },
    { do: 'publish', files: [1], preset: 0, seal: true },
  ],
  'a retried job and one moved to where it was do not share a place': [
    { do: 'publish', files: [0, 1, 2, 3], preset: 0, seal: true },
    { do: 'cancel', jobs: [2] },
    { do: 'move', job: 0, before: 1 },
    { do: 'retry', jobs: [2] },
    { do: 'move', job: 3, before: 0 },
  ],
  'a cancel that was asked for is no interruption': [
    { do: 'publish', files: [0], preset: 0, seal: true },
    { do: 'claim' },
    { do: 'cancel', jobs: [0] },
    end('cancelled'),
  ],
  'a job that crashes its worker is stopped though it was announced once': [
    { do: 'publish', files: [0], preset: 0, seal: true },
    { do: 'claim' },
    { do: 'work', attempt: 0, phases: 4 },
    end('cancelled'),
    ...Array.from({ length: 4 }, (): Step[] => [
      { do: 'claim' },
      { do: 'work', attempt: 0, phases: 3 },
      end('crashed'),
    ]).flat(),
  ],
  'the retry of a failure that was told of hides no other that was not': [
    { do: 'publish', files: [0, 1], preset: 0, seal: true },
    { do: 'claim' },
    end('failed'),
    { do: 'claim' },
    end('failed'),
    { do: 'notify', limit: 500, dies: false },
    { do: 'retry', jobs: [0] },
    { do: 'claim' },
    end('failed'),
    { do: 'retry', jobs: [1] },
  ],
}

function end(kind: 'cancelled' | 'crashed' | 'failed'): Step {
  return { do: 'end', attempt: 0, kind, code: 'input.not-media', luck: 0.5, claimNext: false }
}
