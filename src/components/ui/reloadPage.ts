/** The one way to a module that could not be loaded. Where a secret is unsaved, the browser asks first. */
export function reloadPage(): void {
  location.reload()
}
