// Imported first: an uncaught exception in main would open a modal dialog and hang for ever.
import { app } from 'electron'
import { writeCrash } from './crash-report.ts'

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`Reelmill: ${event}: ${text}\n`)
    writeCrash(app.getPath('userData'), `${event}: ${text}`)
    // Nothing accepted is lost: the queue on disk is whole after every statement.
    process.exit(70)
  })
}

// The others of its processes may die without it; the window, or the worker's successor, goes on.
app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
  if (reason === 'clean-exit' || reason === 'killed') return
  writeCrash(app.getPath('userData'), `${type} process: ${reason}, code ${exitCode}`)
})
app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
  if (reason === 'clean-exit' || reason === 'killed') return
  writeCrash(app.getPath('userData'), `window's process: ${reason}, code ${exitCode}`)
})
