// Puts text on the clipboard. Not by navigator.clipboard: it asks for a permission, and none are given.

/** Only while a key or a button of the person is answered. */
export function copyText(text: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', fill, { once: true, capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
}
