import type { ReactNode } from 'react'

/** What the modal of each library is given. */
export interface ModalProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}
