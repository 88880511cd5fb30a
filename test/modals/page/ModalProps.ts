import type { ReactNode } from 'react'

/** Props of the modal of each library. */
export interface ModalProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}
