// A connection to a D-Bus message bus, enough to own a name, answer calls and send signals: tests stand
// in with it for the desktop's services (notifications, sleep, tray).
import net from 'node:net'

import { decode, encode } from './dbus-wire.mjs'

const CALL = 1
const RETURN = 2
const ERROR = 3
const SIGNAL = 4
const NO_REPLY_EXPECTED = 1

/** Header field codes and their types. @type {Record<string, [number, string]>} */
const FIELDS = {
  path: [1, 'o'],
  interface: [2, 's'],
  member: [3, 's'],
  errorName: [4, 's'],
  replySerial: [5, 'u'],
  destination: [6, 's'],
  sender: [7, 's'],
  signature: [8, 'g'],
}

const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

export class DbusConnection {
  #socket
  #received = Buffer.alloc(0)
  #serial = 0
  /** @type {Map<number, { resolve: (body: any[]) => void, reject: (error: Error) => void }>} */
  #pending = new Map()
  /** @type {(call: any) => { signature: string, body: any[] } | undefined} */
  #answer = () => undefined

  /** @param {net.Socket} socket */
  constructor(socket) {
    this.#socket = socket
  }

  /**
   * @param {string | undefined} address  such as `unix:path=/run/user/1000/bus`
   * @returns {Promise<DbusConnection>}
   */
  static async open(address) {
    const [, kind, name] = /unix:(path|abstract)=([^,;]+)/.exec(address ?? '') ?? []
    if (!name) throw new Error(`expected the address of a bus (unix:path=…), got ${address}`)
    const socket = net.connect(kind === 'path' ? decodeURIComponent(name) : `\0${name}`)
    const uid = Buffer.from(String(process.getuid?.())).toString('hex')
    socket.write(`\0AUTH EXTERNAL ${uid}\r\n`)
    const reply = await new Promise((resolve, reject) => {
      socket.once('data', resolve).once('error', reject)
    })
    if (!String(reply).startsWith('OK ')) throw new Error(`the bus refused us: ${reply}`)
    socket.write('BEGIN\r\n')
    const connection = new DbusConnection(socket)
    socket.removeAllListeners('error')
    socket.on('data', (bytes) => connection.#read(bytes))
    socket.on('error', () => {}) // `close` follows
    socket.on('close', () => connection.#ended())
    await connection.call({ ...BUS, member: 'Hello' })
    return connection
  }

  /**
   * Calls a method; rejects when it answers with an error or the bus goes away.
   * @param {{ destination: string, path: string, interface: string, member: string, signature?: string, body?: any[] }} call
   * @returns {Promise<any[]>}
   */
  call({ signature = '', body = [], ...fields }) {
    const serial = this.#send(CALL, 0, fields, signature, body)
    return new Promise((resolve, reject) => this.#pending.set(serial, { resolve, reject }))
  }

  /**
   * @param {{ path: string, interface: string, member: string, signature?: string, body?: any[], destination?: string }} signal
   */
  emit({ signature = '', body = [], ...fields }) {
    this.#send(SIGNAL, NO_REPLY_EXPECTED, fields, signature, body)
  }

  /**
   * Owns a name, so that calls to it come to `answer`. What it returns is the reply; undefined means
   * there is no such method.
   * @param {string} name
   * @param {(call: { path: string, interface?: string, member: string, sender: string, body: any[] }) => { signature: string, body: any[] } | undefined} answer
   */
  async serve(name, answer) {
    this.#answer = answer
    const DO_NOT_QUEUE = 4
    const [result] = await this.call({
      ...BUS,
      member: 'RequestName',
      signature: 'su',
      body: [name, DO_NOT_QUEUE],
    })
    if (result !== 1) throw new Error(`expected to own ${name}, but it has an owner already`)
  }

  close() {
    this.#socket.destroy()
  }

  /** @param {Buffer} bytes */
  #read(bytes) {
    this.#received = Buffer.concat([this.#received, bytes])
    while (this.#received.length >= 16) {
      const headerEnd = 16 + this.#received.readUInt32LE(12)
      const bodyStart = Math.ceil(headerEnd / 8) * 8
      const end = bodyStart + this.#received.readUInt32LE(4)
      if (this.#received.length < end) return
      const message = this.#received.subarray(0, end)
      this.#received = this.#received.subarray(end)
      this.#handle(message, bodyStart)
    }
  }

  /**
   * @param {Buffer} message
   * @param {number} bodyStart
   */
  #handle(message, bodyStart) {
    const [, kind, flags, , , serial, pairs] = decode('yyyyuua(yv)', message).values
    const fields = /** @type {Record<string, any>} */ ({})
    for (const [code, { value }] of pairs) {
      const name = Object.keys(FIELDS).find((key) => FIELDS[key][0] === code)
      if (name) fields[name] = value
    }
    const body = decode(fields.signature ?? '', message.subarray(bodyStart)).values
    if (kind === CALL) {
      this.#reply({ ...fields, body }, serial, (flags & NO_REPLY_EXPECTED) !== 0)
      return
    }
    const waiting = this.#pending.get(fields.replySerial)
    this.#pending.delete(fields.replySerial)
    if (kind === RETURN) waiting?.resolve(body)
    if (kind === ERROR) waiting?.reject(new Error(`${fields.errorName}: ${body[0] ?? ''}`))
  }

  /**
   * @param {any} call
   * @param {number} replySerial
   * @param {boolean} silent
   */
  #reply(call, replySerial, silent) {
    const reply = this.#answer(call)
    if (silent) return
    const fields = { destination: call.sender, replySerial }
    if (reply) {
      this.#send(RETURN, NO_REPLY_EXPECTED, fields, reply.signature, reply.body)
      return
    }
    const errorName = 'org.freedesktop.DBus.Error.UnknownMethod'
    const text = `no method ${call.interface}.${call.member}`
    this.#send(ERROR, NO_REPLY_EXPECTED, { ...fields, errorName }, 's', [text])
  }

  /**
   * @param {number} kind
   * @param {number} flags
   * @param {Record<string, any>} fields
   * @param {string} signature
   * @param {any[]} values
   */
  #send(kind, flags, fields, signature, values) {
    const body = encode(signature, values)
    const all = signature ? { ...fields, signature } : fields
    const pairs = Object.entries(all).map(([name, value]) => {
      const [code, type] = FIELDS[name]
      return [code, { signature: type, value }]
    })
    const serial = ++this.#serial
    const head = encode('yyyyuua(yv)', [0x6c, kind, flags, 1, body.length, serial, pairs])
    const padding = Buffer.alloc((8 - (head.length % 8)) % 8)
    this.#socket.write(Buffer.concat([head, padding, body]))
    return serial
  }

  #ended() {
    for (const { reject } of this.#pending.values())
      reject(new Error('the bus closed the connection'))
    this.#pending.clear()
  }
}
