import { useEffect } from 'react'
import { Later } from '../parts/Later'
import { viewOf } from '../parts/nodes'
import { Unavailable } from '../parts/Unavailable'
import { useEarlyEscape } from '../parts/useEarlyEscape'
import { useLater } from '../parts/useLater'
import type { KeyActionsProps } from './KeyActions'

/** The menu, the dialogs and the notices in one piece. None of them shows a secret. */
export const keyActions = /* @__PURE__ */ new Later(async () => (await import('./KeyActions')).KeyActions)

/** What can be done with keys, as soon as it is here, and what there is to say where the network does not bring it. */
export function DeferredKeyActions({ source = keyActions, ...props }: DeferredKeyActionsProps) {
  const { menu, selection, requested, words } = props
  const { open, close } = menu
  const isWanted = open !== undefined || (selection?.ids.size ?? 0) > 0 || requested !== undefined
  const { value: KeyActions, isUnavailable } = useLater(source, isWanted)
  const isMenuComing = open !== undefined && !KeyActions && !isUnavailable
  useEarlyEscape(isMenuComing, close, () => open?.button)
  useEffect(() => {
    if (!isMenuComing) return undefined
    // As the browser does with a menu that is there.
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
    props.onRequestOpened()
  }
  return isUnavailable && <Unavailable onCancel={cancel} words={words} />
}

interface DeferredKeyActionsProps extends KeyActionsProps {
  readonly source?: typeof keyActions
}
