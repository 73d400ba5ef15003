// The desktop's notification service, for tests and the demo: keeps what it is asked to show, and can
// click it. As a program it prints each notification as a JSON line and clicks on `click ID` from stdin.
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

import { DbusConnection } from './dbus-connection.mjs'

const NAME = 'org.freedesktop.Notifications'
const OBJECT = { path: '/org/freedesktop/Notifications', interface: NAME }

/** Reasons of NotificationClosed in the Desktop Notifications Specification. */
const DISMISSED = 2
const CLOSED_BY_CALL = 3

export class NotificationServer {
  /** @type {import('./notification-server.d.mts').Notification[]} */
  received = []
  #bus
  /** @type {Set<() => void>} */
  #watchers = new Set()

  /** @param {DbusConnection} bus */
  constructor(bus) {
    this.#bus = bus
  }

  /** @param {string} [address] */
  static async start(address = process.env.DBUS_SESSION_BUS_ADDRESS) {
    const bus = await DbusConnection.open(address)
    const server = new NotificationServer(bus)
    await bus.serve(NAME, (call) => server.#answer(call))
    return server
  }

  /**
   * The first notification that fits, come already or yet to come.
   * @param {(notification: import('./notification-server.d.mts').Notification) => boolean} fits
   * @param {number} [timeoutMs]
   * @returns {Promise<import('./notification-server.d.mts').Notification>}
   */
  waitFor(fits, timeoutMs = 10_000) {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.received.find(fits)
        if (found) finish(() => resolve(found))
      }
      const finish = (/** @type {() => void} */ settle) => {
        clearTimeout(timer)
        this.#watchers.delete(look)
        settle()
      }
      const titles = () => JSON.stringify(this.received.map(({ title }) => title))
      const timer = setTimeout(() => {
        finish(() =>
          reject(new Error(`expected a notification within ${timeoutMs} ms, got ${titles()}`)),
        )
      }, timeoutMs)
      this.#watchers.add(look)
      look()
    })
  }

  /**
   * Does what a person's click does: the action, then the notification is gone.
   * @param {number} id
   * @param {string} [action]
   */
  click(id, action = 'default') {
    this.#bus.emit({ ...OBJECT, member: 'ActionInvoked', signature: 'us', body: [id, action] })
    this.dismiss(id)
  }

  /**
   * @param {number} id
   * @param {number} [reason]
   */
  dismiss(id, reason = DISMISSED) {
    this.#bus.emit({ ...OBJECT, member: 'NotificationClosed', signature: 'uu', body: [id, reason] })
  }

  stop() {
    this.#bus.close()
  }

  /** @param {{ member: string, body: any[] }} call */
  #answer({ member, body }) {
    switch (member) {
      case 'Notify':
        return { signature: 'u', body: [this.#show(body)] }
      case 'CloseNotification':
        this.dismiss(body[0], CLOSED_BY_CALL)
        return { signature: '', body: [] }
      case 'GetCapabilities':
        return { signature: 'as', body: [['actions', 'body', 'body-markup', 'persistence']] }
      case 'GetServerInformation':
        return { signature: 'ssss', body: ['reelmill-test', 'Reelmill', '1', '1.2'] }
      default:
        return undefined
    }
  }

  /** @param {any[]} body */
  #show([app, replacesId, icon, title, text, actions, hints, timeoutMs]) {
    const id = replacesId || this.received.length + 1
    const values = Object.fromEntries(hints.map(([key, { value }]) => [key, value]))
    this.received.push({
      id,
      app,
      replacesId,
      icon,
      title,
      body: text,
      actions,
      hints: values,
      timeoutMs,
    })
    for (const look of this.#watchers) look()
    return id
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await NotificationServer.start()
  let printed = 0
  setImmediate(function print() {
    void server
      .waitFor(() => server.received.length > printed, 2 ** 31 - 1)
      .then(() => {
        const { hints, ...rest } = server.received[printed++]
        console.log(JSON.stringify({ ...rest, hints: Object.keys(hints) }))
        print()
      })
  })
  createInterface(process.stdin).on('line', (line) => {
    const [, id] = /^click (\d+)$/.exec(line) ?? []
    if (id) server.click(Number(id))
  })
}
