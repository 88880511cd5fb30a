import { useEffect } from 'react'
import { LazyModule } from '../ui/LazyModule'
import { viewOf } from '../ui/nodes'
import { LoadError } from '../ui/LoadError'
import { useEscapeWhileLoading } from '../ui/useEscapeWhileLoading'
import { useLazyModule } from '../ui/useLazyModule'
import type { KeyActionsProps } from './KeyActions'

/** The menu, the dialogs and the notices as one chunk. None of them shows a secret. */
export const keyActions = /* @__PURE__ */ new LazyModule(async () => (await import('./KeyActions')).KeyActions)

/** The key actions once their chunk is loaded, or an error notice if it fails to load. */
export function LazyKeyActions({ source = keyActions, ...props }: LazyKeyActionsProps) {
  const { menu, selection, requested, i18n } = props
  const { open, close } = menu
  const isWanted = open !== undefined || (selection?.ids.size ?? 0) > 0 || requested !== undefined
  const { value: KeyActions, isUnavailable } = useLazyModule(source, isWanted, i18n)
  const isMenuComing = open !== undefined && !KeyActions && !isUnavailable
  useEscapeWhileLoading(isMenuComing, close, () => open?.button)
  useEffect(() => {
    if (!isMenuComing) return undefined
    // As the browser does with a menu that is open.
    const handlePress = (event: Event) => {
      if (!event.composedPath().includes(open.button)) close()
    }
    const view = viewOf(open.button)
    view.addEventListener('pointerdown', handlePress, true)
    return () => view.removeEventListener('pointerdown', handlePress, true)
  }, [isMenuComing, open, close])
  if (KeyActions) return <KeyActions {...props} />
  const cancel = () => {
    close()
    selection?.set([])
    props.onRequestClosed()
  }
  return isUnavailable && <LoadError onCancel={cancel} i18n={i18n} />
}

interface LazyKeyActionsProps extends KeyActionsProps {
  readonly source?: typeof keyActions
}
