// The desktop's tray, for tests: takes icons in (StatusNotifierItem), reads what they say, and chooses in
// their menus (dbusmenu).
import { DbusConnection } from './dbus-connection.mjs'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'
const PROPERTIES = 'org.freedesktop.DBus.Properties'

/** @typedef {import('./tray-host.d.mts').Place} Place */

export class TrayHost {
  /** @type {Place[]} */
  items = []
  #bus

  /** @param {DbusConnection} bus */
  constructor(bus) {
    this.#bus = bus
  }

  /** @param {string | undefined} address */
  static async start(address) {
    const bus = await DbusConnection.open(address)
    const host = new TrayHost(bus)
    await bus.serve(WATCHER, (call) => host.#answer(call))
    return host
  }

  /** @param {Place} item */
  async tooltip(item) {
    const [{ value }] = await this.#get(item, ITEM, 'ToolTip')
    return value[2]
  }

  /** @param {Place} item */
  async menu(item) {
    const menu = await this.#menuOf(item)
    const [, [, , children]] = await this.#bus.call({
      ...menu,
      interface: MENU,
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    })
    return children.map((/** @type {any} */ { value: [id, properties] }) => {
      const values = Object.fromEntries(
        properties.map((/** @type {any} */ [key, { value }]) => [key, value]),
      )
      return { id, label: values.label ?? '', enabled: values.enabled ?? true }
    })
  }

  /** @param {Place} item @param {string} label */
  async choose(item, label) {
    const entries = await this.menu(item)
    const found = entries.find((/** @type {any} */ entry) => entry.label === label)
    if (!found) throw new Error(`expected “${label}” in the tray's menu`)
    await this.#bus.call({
      ...(await this.#menuOf(item)),
      interface: MENU,
      member: 'Event',
      signature: 'isvu',
      body: [found.id, 'clicked', { signature: 'i', value: 0 }, 0],
    })
  }

  /** @param {Place} item */
  async activate(item) {
    await this.#bus.call({
      ...item,
      interface: ITEM,
      member: 'Activate',
      signature: 'ii',
      body: [0, 0],
    })
  }

  stop() {
    this.#bus.close()
  }

  /** @param {Place} item */
  async #menuOf(item) {
    const [{ value: path }] = await this.#get(item, ITEM, 'Menu')
    return { destination: item.destination, path }
  }

  /**
   * @param {Place} item
   * @param {string} from
   * @param {string} name
   */
  #get(item, from, name) {
    return this.#bus.call({
      ...item,
      interface: PROPERTIES,
      member: 'Get',
      signature: 'ss',
      body: [from, name],
    })
  }

  /** @param {{ member: string, sender: string, body: any[] }} call */
  #answer({ member, sender, body }) {
    if (member === 'RegisterStatusNotifierItem') {
      const [where] = body
      const isPath = where.startsWith('/')
      this.items.push({
        destination: isPath ? sender : where,
        path: isPath ? where : '/StatusNotifierItem',
      })
      return { signature: '', body: [] }
    }
    if (member === 'Get' && body[1] === 'IsStatusNotifierHostRegistered') {
      return { signature: 'v', body: [{ signature: 'b', value: true }] }
    }
    return undefined
  }
}
