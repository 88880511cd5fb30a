import { useEffect, useRef } from 'react'
import { asApiKeysError } from '../../core/ApiKeysError'
import type { RequestedChange } from '../../hooks/keyChanges'
import type { KeyDialogProps } from './KeyDialogProps'

/**
 * Returns a function that sends the change of a dialog, and closes the dialog when it is done. The dialog shows a
 * failure as long as it is open. Afterwards, a notice does.
 */
export function useDialogChange({ notify, onClose }: Pick<KeyDialogProps, 'notify' | 'onClose'>) {
  const isOpen = useRef(false)
  // Two presses may come before the next render.
  const isRunning = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  return async (requested: RequestedChange, send: () => Promise<void>): Promise<void> => {
    if (isRunning.current) return
    isRunning.current = true
    try {
      await send()
      notify({ status: 'done', ...requested })
      if (isOpen.current) onClose()
    } catch (error) {
      if (!isOpen.current) notify({ status: 'failed', ...requested, error: asApiKeysError(error) })
    } finally {
      isRunning.current = false
    }
  }
}
