import styles from 'keydrawer/styles.css?inline'
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Widget } from '../Widget'

export default function InShadowRoot() {
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const shadow = element.current?.shadowRoot ?? element.current?.attachShadow({ mode: 'open' })
    if (!shadow) return undefined
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    shadow.adoptedStyleSheets = [sheet]
    const container = document.createElement('div')
    shadow.replaceChildren(container)
    const root = createRoot(container)
    root.render(<Widget />)
    // Not while React renders the page around it.
    return () => queueMicrotask(() => root.unmount())
  }, [])

  return <div ref={element} className="card" />
}
