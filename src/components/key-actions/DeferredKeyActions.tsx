import { Later } from '../parts/Later'
import { Unavailable } from '../parts/Unavailable'
import { useLater } from '../parts/useLater'
import type { KeyActionsProps } from './KeyActions'

/** The menu, the dialogs and the notices in one piece. None of them shows a secret. */
export const keyActions = /* @__PURE__ */ new Later(async () => (await import('./KeyActions')).KeyActions)

/** What can be done with keys, as soon as it is here, and what there is to say where the network does not bring it. */
export function DeferredKeyActions({ source = keyActions, ...props }: DeferredKeyActionsProps) {
  const { menu, selection, words } = props
  const isWanted = menu.open !== undefined || (selection?.ids.size ?? 0) > 0
  const { value: KeyActions, isUnavailable } = useLater(source, isWanted)
  if (KeyActions) return <KeyActions {...props} />
  const cancel = () => {
    menu.close()
    selection?.set([])
  }
  return isUnavailable && <Unavailable onCancel={cancel} words={words} />
}

interface DeferredKeyActionsProps extends KeyActionsProps {
  readonly source?: typeof keyActions
}
