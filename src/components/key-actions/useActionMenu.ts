import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { useScopedState } from '../../hooks/useScopedState'
import { viewOf } from '../ui/nodes'
import { useLatest } from '../../hooks/useLatest'

/** The open menu: its key and its button. */
export interface OpenMenu {
  readonly apiKey: ApiKey
  readonly button: HTMLButtonElement
}

export interface ActionMenuState {
  readonly open: OpenMenu | undefined
  /** Opens the menu of a key beside the pressed button, or closes it. */
  readonly toggle: (apiKey: ApiKey, button: HTMLButtonElement) => void
  readonly close: () => void
}

/** The state of the table's only menu, which all rows share. */
export function useActionMenu(clientScope: string): ActionMenuState {
  const [open, setOpen] = useScopedState<OpenMenu | undefined>(clientScope, undefined)
  const latest = useLatest(open)
  const pressed = useRef<Element>(undefined)
  // The window in which menus were opened.
  const [view, setView] = useState<Window>()

  // The browser closes the menu on a press outside of it, which includes the button that opened it. The click
  // that follows must not open it again.
  useEffect(() => {
    const handlePress = (event: Event) => {
      const button = latest.current?.button
      pressed.current = button && event.composedPath().includes(button) ? button : undefined
    }
    for (const type of PRESSES) view?.addEventListener(type, handlePress, true)
    return () => {
      for (const type of PRESSES) view?.removeEventListener(type, handlePress, true)
    }
  }, [latest, view])

  const toggle = useCallback(
    (apiKey: ApiKey, button: HTMLButtonElement) => {
      const wasOpen = pressed.current === button || latest.current?.button === button
      pressed.current = undefined
      setView(() => viewOf(button))
      setOpen(() => (wasOpen ? undefined : { apiKey, button }))
    },
    [latest, setOpen],
  )
  const close = useCallback(() => setOpen(() => undefined), [setOpen])
  return { open, toggle, close }
}

const PRESSES = ['pointerdown', 'keydown'] as const
