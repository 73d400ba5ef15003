export interface DbusAddress {
  path: string
  interface: string
  member: string
}

/** Values follow the signature: a struct is an array, a dictionary an array of pairs, a variant `{ signature, value }`. */
export interface DbusBody {
  signature?: string
  body?: unknown[]
}

export interface DbusCall {
  path: string
  interface?: string
  member: string
  sender: string
  body: unknown[]
}

/** A connection to a message bus; tests stand in with it for services of the desktop. */
export class DbusConnection {
  /** @param address such as `unix:path=/run/user/1000/bus` */
  static open(address: string | undefined): Promise<DbusConnection>
  call(call: DbusAddress & DbusBody & { destination: string }): Promise<unknown[]>
  emit(signal: DbusAddress & DbusBody & { destination?: string }): void
  /** Owns `name` and answers the calls to it; undefined means there is no such method. */
  serve(name: string, answer: (call: DbusCall) => Required<DbusBody> | undefined): Promise<void>
  close(): void
}
