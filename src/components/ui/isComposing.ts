/**
 * Whether a key belongs to an input method (IME). Safari ends the composition before it sends the key that committed
 * the text, so only the key code tells (https://bugs.webkit.org/show_bug.cgi?id=165004).
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
