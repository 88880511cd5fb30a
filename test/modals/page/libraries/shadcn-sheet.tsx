import type { ModalProps } from '../ModalProps'
import Radix from './radix'

/** The sheet of shadcn/ui: a dialog of Radix that slides in, and so has a transform. */
export default function Sheet(props: ModalProps) {
  return <Radix {...props} className="modal-box sheet" />
}
