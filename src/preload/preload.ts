// Puts the bridge on `window.reelmill` and nothing else. Which names and inputs are good is main's to judge.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../shared/bridge.ts'
import { commandChannel, eventChannel } from '../shared/channels.ts'
import { pathOfFile, systemPlatform } from './runtime.ts'

const bridge: Bridge = {
  platform: systemPlatform(),
  invoke: (name, input) => ipcRenderer.invoke(commandChannel(name), input),
  subscribe(name, listener) {
    const channel = eventChannel(name)
    // The Electron event stays here: it carries `sender`, a way around the bridge.
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => {
      listener(payload)
    }
    ipcRenderer.on(channel, forward)
    return () => {
      ipcRenderer.off(channel, forward)
    }
  },
  pathForFile: (file) => pathOfFile(file as File),
}

contextBridge.exposeInMainWorld('reelmill', bridge)
