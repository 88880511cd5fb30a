import type { ReactNode } from 'react'
import type { CreateKeyState } from '../../create-flow/createKeyMachine'
import { identityOfIssued } from '../../core/keyIdentity'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { Verbatim } from '../ui/Verbatim'

/** A dialog title with the name of the key that a secret was issued for. */
export function KeyTitle({ state: { issued, request }, in: title, labels }: KeyTitleProps): ReactNode {
  const name = identityOfIssued(issued, request.input.name)
  return name ? <Verbatim part={inSentence(name)} in={title} /> : title(labels.unnamed)
}

interface KeyTitleProps {
  readonly state: Pick<Extract<CreateKeyState, { status: 'lost' }>, 'issued' | 'request'>
  readonly in: (name: string) => string
  readonly labels: DialogI18n['labels']
}
