export type Theme = 'light' | 'dark'

const STORED_AS = 'acme-theme'

/** Puts the theme chosen last on the page. Without one, the page follows the system. */
export function restoreTheme(): void {
  const stored = localStorage.getItem(STORED_AS)
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset['theme'] = stored
}

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem(STORED_AS, theme)
}
