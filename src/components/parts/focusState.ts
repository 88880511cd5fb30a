/** Whether a key is meant for an element of the top layer: where nothing has the focus, the topmost has the keys. */
export function isFor(element: HTMLElement, event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  return event.composedPath().includes(element) || target === document.body || target === document.documentElement
}

/** Whether nothing on the page has the focus, as after what had it is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
