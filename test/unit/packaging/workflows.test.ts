// The workflows can be read, run with few rights, and take only actions whose version is named.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
}
interface Job {
  readonly 'timeout-minutes'?: number
  readonly strategy?: { readonly matrix: Record<string, unknown> }
  readonly permissions?: Record<string, string>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Record<string, unknown>
  readonly permissions: Record<string, string>
  readonly jobs: Readonly<Record<string, Job>>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = path.join(root, '.github', 'workflows')
const names = readdirSync(folder)
const read = (name: string) => parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Record<string, string>
}

it('are one for each change and one for each release', () => {
  expect([...names].sort()).toEqual(['check.yml', 'release.yml'])
})

describe.each(names)('%s', (name) => {
  const workflow = read(name)
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  it('may read, and no more unless a job says so', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
  })

  it('takes actions of GitHub’s own, of a version', () => {
    const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]))
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([])
  })

  it('calls commands and scripts that there are', () => {
    const text = steps.map(({ run }) => run ?? '').join('\n')
    for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script)
    }
    for (const [, file = ''] of text.matchAll(/node (scripts\/\S+\.mjs)/g)) {
      expect(existsSync(path.join(root, file)), file).toBe(true)
    }
  })
})

it('checks on the three systems', () => {
  const { matrix } = read('check.yml').jobs['test']?.strategy ?? { matrix: {} }
  expect(matrix['os']).toEqual([
    expect.stringMatching(/^ubuntu/),
    expect.stringMatching(/^macos/),
    expect.stringMatching(/^windows/),
  ])
})

it('builds, tries, sums and attests before it drafts a release', () => {
  const { on, jobs } = read('release.yml')
  expect(on).toEqual({ push: { tags: ['v*.*.*'] } })
  const steps = jobs['build']?.steps ?? []
  const place = (word: string) =>
    steps.findIndex(({ run, uses }) => `${run ?? ''}${uses ?? ''}`.includes(word))
  const order = ['npm run dist', 'smoke-test.mjs', 'checksums.mjs', 'npm sbom', 'attest', 'upload']
  const places = order.map(place)
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(jobs['draft']).toMatchObject({
    needs: ['build', 'windows-on-arm'],
    permissions: { contents: 'write' },
  })
  expect(JSON.stringify(jobs['draft'])).toContain('--draft')
})
