import { useMemo, useSyncExternalStore } from 'react'
import type { PageLanguage } from '../labels/language'

/** The `lang` and `dir` of the document, which a host may change at any time. `undefined` until hydration is complete. */
export function usePageLanguage(): PageLanguage | undefined {
  const lang = useSyncExternalStore(subscribe, readLang, unknown)
  const dir = useSyncExternalStore(subscribe, readDir, unknown)
  return useMemo(() => (lang === undefined || dir === undefined ? undefined : { lang, dir }), [lang, dir])
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] })
  return () => observer.disconnect()
}

const readLang = (): string => document.documentElement.lang
const readDir = (): string => document.documentElement.dir
const unknown = () => undefined
