/** Reloads the page, the only recovery if a module failed to load. The browser asks first if a secret is unsaved. */
export function reloadPage(): void {
  location.reload()
}
