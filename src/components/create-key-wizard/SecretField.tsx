import { type ClipboardEvent, type ComponentPropsWithoutRef, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { KeyHint } from '../../core/ApiKey'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { HintPart } from '../ui/HintPart'
import { viewOf } from '../ui/nodes'
import { privacyAttributes } from './privacyAttributes'

const BULLETS = '•'.repeat(12)

/**
 * The text of a secret. It is written into a node by hand and emptied with it: as a React child it would live on
 * in props and in the fibre that React keeps of the last commit, and in the cache of a compiled component.
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
    if (value === null) return
    // Whatever part is selected, the clipboard gets the whole.
    try {
      event.clipboardData.setData('text/plain', value)
    } catch {
      // Left alone, the browser copies what is selected. We have seen nothing of it and claim nothing.
      return
    }
    event.preventDefault()
    // A host that adds a line to whatever is copied from its pages would add it after us.
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

/** A secret, hidden until asked for. */
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
  /** The buttons beside it. */
  readonly children: ReactNode
}

/** Page translators wrap text nodes in elements of their own, so every one below is emptied. */
function empty(element: HTMLElement): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.nodeValue = ''
  element.replaceChildren()
}
