// The window's drag events, reduced to two facts: files hang over it, files were dropped.

/** @returns the call that ends the watch. */
export function watchFileDrags(
  over: (isOver: boolean) => void,
  dropped: (files: readonly File[]) => void,
): () => void {
  const watch = new AbortController()
  const options = { signal: watch.signal }

  const accept = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    // Without this the page itself would be replaced by the file.
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    over(true)
  }
  window.addEventListener('dragenter', accept, options)
  window.addEventListener('dragover', accept, options)
  window.addEventListener(
    'dragleave',
    (event) => {
      // Null when the pointer left the window, not just an element of it.
      if (event.relatedTarget === null) over(false)
    },
    options,
  )
  window.addEventListener(
    'drop',
    (event) => {
      over(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      dropped([...(event.dataTransfer?.files ?? [])])
    },
    options,
  )
  // A drag given up with Escape may end without a word; the pointer moves only when none is under way.
  window.addEventListener('pointermove', () => over(false), options)
  return () => watch.abort()
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
