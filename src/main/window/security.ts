// What no page may do, whatever it loads: leave, open windows, embed, ask for permissions.
import { app, session } from 'electron'
import { appOrigin } from './protocol.ts'

/** Before any window exists. */
export function lockDown(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) =>
    decide(false),
  )
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  // Belt and braces beside the policy: the app has no business on any network.
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const allowed = url.startsWith(`${appOrigin}/`) || url.startsWith('devtools:')
    decide({ cancel: !allowed })
  })
}
