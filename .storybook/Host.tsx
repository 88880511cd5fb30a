import { type ReactNode, useLayoutEffect } from 'react'

/** The page around a story, with the settings of the toolbar. Theme and direction are set where a host sets them. */
export function Host({ theme, direction, width, locale, children }: HostProps) {
  useLayoutEffect(() => {
    const page = document.documentElement
    page.dataset['theme'] = theme
    // Set on the element and not in a style sheet, like theme switches do: a bundler that rewrites `light-dark()`
    // cannot see it.
    page.style.colorScheme = theme ?? 'light'
    page.dir = direction === 'ltr' || direction === 'rtl' ? direction : directionOf(locale)
    page.lang = locale ?? 'en'
  }, [theme, direction, locale])

  return <div className={width === 'narrow' ? 'host host-narrow' : 'host'}>{children}</div>
}

/** Of the scripts that Keydrawer is translated into, two are written from right to left. */
function directionOf(locale = 'en'): 'ltr' | 'rtl' {
  return ['Arab', 'Hebr'].includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
}

interface HostProps {
  readonly theme?: string
  readonly direction?: string
  readonly width?: string
  readonly locale?: string
  readonly children: ReactNode
}
