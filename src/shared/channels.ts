// Names of the IPC channels; apart from ipc.ts so that preload carries no schema library.

export const commandChannel = <Name extends string>(name: Name): `command:${Name}` =>
  `command:${name}`
export const eventChannel = <Name extends string>(name: Name): `event:${Name}` => `event:${name}`
