import { type ClipboardEvent, type ComponentPropsWithoutRef, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { KeyHint } from '../../core/ApiKey'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { writeToEvent } from '../ui/copyText'
import { HintPart } from '../ui/HintPart'
import { viewOf } from '../ui/nodes'
import { privacyAttributes } from '../ui/privacyAttributes'

const BULLETS = '•'.repeat(12)

/**
 * The text of a secret, written to its node by hand and cleared on unmount. As a React child it would stay in props, in
 * the fiber that React keeps of the last commit, and in the cache of a compiled component.
 */
export function ShownSecret({ secret, isSelected, onCopiedByHand, ...attributes }: ShownSecretProps) {
  const text = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const element = text.current
    if (!element) return undefined
    element.append(secret.reveal() ?? '')
    return () => empty(element)
  }, [secret])

  useLayoutEffect(() => {
    if (text.current && isSelected) viewOf(text.current).getSelection()?.selectAllChildren(text.current)
  }, [isSelected])

  const handleCopy = (event: ClipboardEvent) => {
    const value = secret.reveal()
    // Copies the whole secret, whichever part is selected. If that fails, the browser copies the selection. We do not
    // know the outcome then, and claim nothing.
    if (value === null || !writeToEvent(event.nativeEvent, value)) return
    event.preventDefault()
    // A host that appends a line to everything copied from its pages would do so after us.
    event.nativeEvent.stopImmediatePropagation()
    onCopiedByHand()
  }

  return (
    <code
      {...privacyAttributes}
      {...attributes}
      ref={text}
      data-kd="secret-text"
      dir="ltr"
      onCopy={handleCopy}
      onDragStart={(event) => event.preventDefault()}
    />
  )
}

interface ShownSecretProps extends Pick<ComponentPropsWithoutRef<'code'>, 'className' | 'id' | 'style'> {
  readonly secret: OneTimeSecret
  readonly isSelected: boolean
  readonly onCopiedByHand: () => void
}

/** A secret, hidden until the user shows it. */
export function SecretField({ secret, hint, isShown, isSelected, onCopiedByHand, labels, children }: SecretFieldProps) {
  return (
    <div role="group" aria-label={labels.secretLabel} data-kd="secret" data-shown={isShown ? '' : undefined}>
      {isShown ? (
        <ShownSecret secret={secret} isSelected={isSelected} onCopiedByHand={onCopiedByHand} />
      ) : (
        <code data-kd="secret-text" dir="ltr">
          <span aria-hidden="true">
            <HintPart>{hint?.prefix}</HintPart>
            {BULLETS}
            <HintPart>{hint?.suffix}</HintPart>
          </span>
          <span data-kd="visually-hidden">{labels.secretHidden}</span>
        </code>
      )}
      <span data-kd="secret-actions">{children}</span>
    </div>
  )
}

interface SecretFieldProps extends ShownSecretProps {
  readonly hint: KeyHint | null | undefined
  readonly isShown: boolean
  readonly labels: ApiKeysLabels
  /** The buttons beside the secret. */
  readonly children: ReactNode
}

/** Clears every text node below, because page translators wrap text nodes in elements of their own. */
function empty(element: HTMLElement): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.nodeValue = ''
  element.replaceChildren()
}
