import { useEffect, useRef } from 'react'
import type { ModalProps } from '../ModalProps'

export default function Native({ isOpen, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  if (!isOpen) return null
  return (
    <dialog ref={dialog} onClose={onClose} aria-label="Settings">
      {children}
    </dialog>
  )
}
