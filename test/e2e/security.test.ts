// What the page may not do, one promise a test, tried from inside the real page.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '../../src/shared/bridge.ts'
import { clip } from '../fixtures/media.ts'
import { convertInRealTime } from './pace.ts'
import { encodersIn } from './processes.ts'
import { Reelmill } from './reelmill.ts'
import { createScene, newScene } from './scene.ts'
import { converting, start } from './terminal.ts'

const pageUrl = 'app://reelmill/index.html'
const preloadPath = fileURLToPath(new URL('../../out/preload/preload.cjs', import.meta.url))

declare global {
  // Inside the page; here it only names what the page has.
  var reelmill: Bridge
}

let reelmill: Reelmill
beforeAll(async () => {
  const { scene, end } = await createScene()
  reelmill = await Reelmill.open(scene)
  return async () => {
    await reelmill.close()
    await end()
  }
})
/**
 * Runs a script on a page that was handed the door: opened by main, which a page cannot do.
 * In a frame of that page, it is the frame that was handed it.
 */
const runWithDoor = (url: string, script: string, inFrame = false): Promise<unknown> =>
  reelmill.app.evaluate(
    async ({ BrowserWindow }, given) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: given.preloadPath,
          sandbox: true,
          nodeIntegrationInSubFrames: given.inFrame,
        },
      })
      try {
        await stranger.loadURL(given.url)
        if (!given.inFrame) return await stranger.webContents.executeJavaScript(given.script)
        await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
          const frame = document.createElement('iframe')
          frame.srcdoc = 'a frame'
          frame.onload = () => resolve()
          document.body.append(frame)
        })`)
        return await stranger.webContents.mainFrame.frames[0]?.executeJavaScript(given.script)
      } finally {
        stranger.destroy()
      }
    },
    { preloadPath, url, script, inFrame },
  )

describe('the page', () => {
  it('has nothing of Node', async () => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'setImmediate']
    expect(
      await reelmill.page.evaluate((all) => all.filter((name) => name in globalThis), names),
    ).toEqual([])
  })

  it('is given one door, with four things behind it', async () => {
    const given = await runWithDoor(
      'about:blank',
      `(() => {
        const frame = document.body.appendChild(document.createElement('iframe'))
        const usual = Object.getOwnPropertyNames(frame.contentWindow)
        frame.remove()
        return Object.getOwnPropertyNames(window).filter((name) => !usual.includes(name))
      })()`,
    )
    expect(given).toEqual(['reelmill'])
    expect(await reelmill.page.evaluate(() => Object.keys(globalThis.reelmill).sort())).toEqual([
      'invoke',
      'pathForFile',
      'platform',
      'subscribe',
    ])
  })

  it('cannot put another in its place', async () => {
    const isSame = await reelmill.page.evaluate(() => {
      const before = globalThis.reelmill
      const attempts = [
        () => Object.defineProperty(globalThis, 'reelmill', { value: null }),
        () => Object.assign(globalThis, { reelmill: null }),
        () => Object.assign(before, { invoke: null }),
      ]
      for (const attempt of attempts) {
        try {
          attempt()
        } catch {
          // As it should be.
        }
      }
      return globalThis.reelmill === before && typeof globalThis.reelmill.invoke === 'function'
    })
    expect(isSame).toBe(true)
  })

  it('is isolated from the preload: what comes through the door is of the page’s own world', async () => {
    expect(
      await reelmill.page.evaluate(() => ({
        calls: globalThis.reelmill.invoke.constructor === Function,
        answers: globalThis.reelmill.invoke('settings.get', {}) instanceof Promise,
      })),
    ).toEqual({ calls: true, answers: true })
  })

  it('is opened with every switch on the safe side', async () => {
    const switches = await reelmill.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        // Not in the types, and the only word of Electron on what is in force.
        (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      ),
    )
    expect(switches).toMatchObject([
      {
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        sandbox: true,
        webSecurity: true,
        webviewTag: false,
      },
    ])
  })
})

describe('the policy', () => {
  it('comes with the page, and allows nothing but the package', async () => {
    const response = await reelmill.page.reload()
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        `default-src 'none'`,
        `script-src 'self'`,
        `base-uri 'none'`,
        `form-action 'none'`,
        `frame-ancestors 'none'`,
      ]),
    )
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(response?.headers()['x-content-type-options']).toBe('nosniff')
    await reelmill.page.getByRole('main').waitFor()
  })

  it('runs no inline script, no handler in an attribute, and no text as code', async () => {
    expect(
      await reelmill.page.evaluate(async () => {
        const blocked: string[] = []
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          blocked.push(effectiveDirective),
        )
        const script = document.createElement('script')
        script.textContent = 'document.title = "inline"'
        document.body.append(script)
        const button = document.createElement('button')
        button.setAttribute('onclick', 'document.title = "attribute"')
        button.click()
        // As text: a function would be no test.
        const later = setTimeout as (code: string) => void
        later('document.title = "text"')
        await new Promise((resolve) => setTimeout(resolve, 100))
        script.remove()
        return { title: document.title, blocked: blocked.sort() }
      }),
    ).toEqual({
      title: 'Reelmill',
      blocked: ['script-src', 'script-src-attr', 'script-src-elem'],
    })
  })
})

describe('the network', () => {
  let server: Server
  let address: string
  let visitors: string[]

  beforeEach(async () => {
    visitors = []
    server = createServer(({ url = '' }, answer) => {
      visitors.push(url)
      answer.end('<title>elsewhere</title>')
    })
    server.on('upgrade', ({ url = '' }, socket) => {
      visitors.push(url)
      socket.destroy()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`
    return () => server.close()
  })

  /** Every way that a page has to reach another machine, tried at once. */
  const tryEverything = () =>
    reelmill.page.evaluate(async (host) => {
      const url = (way: string) => `http://${host}/${way}`
      const elements = ['img', 'script', 'iframe', 'video', 'embed'].map((tag) =>
        Object.assign(document.createElement(tag), { src: url(tag) }),
      )
      const links = ['stylesheet', 'preload', 'prefetch', 'icon'].map((rel) =>
        Object.assign(document.createElement('link'), { rel, href: url(rel), as: 'image' }),
      )
      document.body.append(...elements, ...links)
      navigator.sendBeacon(url('beacon'), 'x')
      const form = Object.assign(document.createElement('form'), { action: url('form') })
      document.body.append(form)
      form.submit()
      const attempts = [
        () => fetch(url('fetch')),
        () => import(/* @vite-ignore */ url('import')),
        () => new WebSocket(`ws://${host}/socket`),
        () => new EventSource(url('events')),
        () => new Worker(url('worker')),
        () => {
          const request = new XMLHttpRequest()
          request.open('GET', url('xhr'))
          request.send()
        },
      ]
      const results = await Promise.allSettled(
        attempts.map((attempt) => Promise.resolve().then<unknown>(attempt)),
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
      for (const element of [...elements, ...links, form]) element.remove()
      return results.length
    }, address)

  it('cannot be reached from the page by any way it has', async () => {
    await tryEverything()
    expect(visitors).toEqual([])
  })

  it('could not be reached either if the policy were not there', async () => {
    const devtools = await reelmill.page.context().newCDPSession(reelmill.page)
    await devtools.send('Page.setBypassCSP', { enabled: true })
    await reelmill.page.reload()
    await reelmill.page.getByRole('main').waitFor()
    await tryEverything()
    expect(visitors).toEqual([])
    await devtools.detach()
    await reelmill.page.reload()
    await reelmill.page.getByRole('main').waitFor()
  })

  it.each(['http://HOST/', 'file:///etc/passwd', 'data:text/html,elsewhere', 'app://other/x.html'])(
    'takes nobody from the page to %s',
    async (target) => {
      const url = target.replace('HOST', address)
      const here = reelmill.page.url()
      expect(here.startsWith(pageUrl)).toBe(true)
      await reelmill.page.evaluate((to) => {
        location.href = to
      }, url)
      await reelmill.page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to })
        link.click()
      }, url)
      await reelmill.page.waitForTimeout(300)
      expect(reelmill.page.url()).toBe(here)
      expect(visitors).toEqual([])
    },
  )

  it('opens in no other window', async () => {
    const opened = await reelmill.page.evaluate(
      (host) => [window.open(`http://${host}/`), window.open('about:blank')].map(String),
      address,
    )
    expect(opened).toEqual(['null', 'null'])
    expect(reelmill.app.windows()).toHaveLength(1)
    expect(visitors).toEqual([])
  })
})

it('gives the page no permission, and does not ask the person for one', async () => {
  expect(
    await reelmill.page.evaluate(async () => {
      const named = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
      const states = await Promise.all(named.map((name) => navigator.permissions.query({ name })))
      const refusalOf = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'given',
          (error: unknown) => (error instanceof Error ? error.name : 'refused'),
        )
      return {
        states: [...new Set(states.map(({ state }) => state))],
        notification: await Notification.requestPermission(),
        camera: await refusalOf(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refusalOf(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refusalOf(navigator.clipboard.readText()),
      }
    }),
  ).toEqual({
    states: ['denied'],
    notification: 'denied',
    // A machine without a camera has none to refuse.
    camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    screen: expect.stringMatching(/Error$/),
    clipboard: 'NotAllowedError',
  })
})

it('embeds no guest page', async () => {
  const guests = async () => {
    await reelmill.page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'about:blank')
      document.body.append(view)
    })
    await reelmill.page.waitForTimeout(200)
    return reelmill.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  }
  expect(await guests()).toBe(1)
})

describe('main', () => {
  const refusal = { ok: false, error: { code: 'request.invalid' } }
  const ask = `reelmill.invoke('settings.get', {})`

  it('answers its own page', async () => {
    expect(await runWithDoor(pageUrl, ask)).toMatchObject({ ok: true })
  })

  it('refuses a page that is not its own', async () => {
    expect(await runWithDoor('about:blank', ask)).toMatchObject(refusal)
  })

  it('refuses a frame in its own page', async () => {
    expect(await runWithDoor(pageUrl, ask, true)).toMatchObject(refusal)
  })

  it.each([
    ['queue.publish', { paths: [], presetId: 'fast-1080p', destinationDir: null }],
    ['queue.publish', { paths: [1], presetId: 'fast-1080p', destinationDir: null }],
    ['queue.publish', null],
    ['queue.cancel', { ids: ['1; DROP TABLE jobs'] }],
    ['queue.cancel', { ids: [-1] }],
    ['settings.change', { concurrency: 1e9 }],
    ['files.reveal', { jobId: '../../etc' }],
  ])('answers %s with nonsense by a value, not by an exception', async (name, input) => {
    expect(await reelmill.invoke(name as never, input as never)).toMatchObject(refusal)
  })

  it('knows no other command', async () => {
    const asked = reelmill.invoke('files.delete' as never, {} as never)
    await expect(asked).rejects.toThrow('No handler registered')
  })

  it('serves nothing from outside the page’s folder', async () => {
    const statuses = await reelmill.app.evaluate(async ({ net }) => {
      const urls = [
        'app://reelmill/index.html',
        'app://reelmill/../main/main.cjs',
        'app://reelmill/..%2fmain%2fmain.cjs',
        'app://reelmill/%2e%2e/%2e%2e/package.json',
        'app://reelmill//etc/passwd',
        'app://other/index.html',
      ]
      return Promise.all(urls.map(async (url) => (await net.fetch(url)).status))
    })
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
  })
})

it('tells ffmpeg nothing of the person’s environment but what it needs', async () => {
  const scene = await newScene()
  convertInRealTime(scene)
  scene.env['API_TOKEN'] = 'secret'
  const terminal = start(scene, ...converting(scene, scene.source('a.mp4', clip(60))))
  await terminal.next('progress', ({ phase }) => phase === 'encoding')
  const [encoder] = encodersIn(scene.folder)
  const names = readFileSync(`/proc/${encoder?.pid}/environ`, 'utf8')
    .split('\0')
    .map((variable) => variable.split('=', 1)[0] ?? '')
    .filter(
      (name) =>
        !/^(PATH|HOME|TMPDIR|LANG|LC_\w+|LD_LIBRARY_PATH|GCONV_PATH|PWD|REELMILL_\w+|)$/.test(name),
    )
  expect(names).toEqual([])
  terminal.kill('SIGTERM')
  await terminal.ended()
})
