import { createElement, type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react'
import type { KeyHint } from '../../core/ApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { prepareSnippet } from '../../snippets/prepareSnippet'
import { readSnippets } from '../../snippets/readSnippets'
import { partsOf, type Snippet } from '../../snippets/Snippet'
import { HintPart } from '../ui/HintPart'
import type { CopySecret } from './useCopySecret'

/**
 * Code that uses a new key, one tab for each snippet. The secret is masked in it, and is put in only on the way to the
 * clipboard.
 *
 * @selector [data-kd='snippets'] [data-kd='tab'][aria-selected]
 */
export function Snippets({ snippets: given, hint, copying, onRefused, i18n: { labels } }: SnippetsProps) {
  const snippets = useMemo(() => readSnippets(given), [given])
  const [chosenId, setChosenId] = useState<string>()
  const [unavailableId, setUnavailableId] = useState<string>()
  const ownId = useId()
  // The host may remove the chosen snippet.
  const chosen = snippets.find(({ id }) => id === chosenId) ?? snippets[0]
  if (!chosen) return null
  const isCopied = copying.snippetId === chosen.id

  const copy = async (click: MouseEvent) => {
    const outcome = await copying.copy(click, prepareSnippet(chosen))
    if (outcome === 'refused') onRefused()
    setUnavailableId(outcome === 'unavailable' ? chosen.id : undefined)
  }

  return (
    <div role="group" aria-label={labels.snippetsLabel} data-kd="snippets">
      <Tabs snippets={snippets} chosen={chosen} ownId={ownId} label={labels.snippetsLabel} onChoose={setChosenId} />
      <div
        role="tabpanel"
        id={`${ownId}panel`}
        aria-labelledby={tabId(ownId, snippets.indexOf(chosen))}
        // Long lines scroll, and a keyboard needs the focus for that.
        tabIndex={0}
        data-kd="snippet"
      >
        <pre dir="ltr" translate="no">
          {createElement(
            'code',
            null,
            ...partsOf(chosen.text).map((part) => (typeof part === 'string' ? part : createElement(Mask, { hint }))),
          )}
        </pre>
      </div>
      <div data-kd="snippet-actions">
        <p role="status" data-kd="help" data-tone={unavailableId === chosen.id ? 'bad' : undefined}>
          {unavailableId === chosen.id && labels.snippetUnavailable}
        </p>
        <button
          type="button"
          data-kd="button"
          data-action="copy-snippet"
          data-size="small"
          data-copy={isCopied ? 'copied' : undefined}
          onClick={(click) => void copy(click)}
        >
          {isCopied ? labels.copiedButton : labels.copySnippet}
        </button>
      </div>
    </div>
  )
}

export interface SnippetsProps {
  readonly snippets: readonly Snippet[]
  readonly hint: KeyHint | null | undefined
  readonly copying: CopySecret
  /** Called if the browser refused to copy, so that the user has to copy the secret by hand. */
  readonly onRefused: () => void
  readonly i18n: DialogI18n
}

/** The secret with its middle hidden, or its whole if the backend sent no hint. */
function Mask({ hint }: Pick<SnippetsProps, 'hint'>) {
  return (
    <em data-kd="mask">
      <HintPart>{hint?.prefix}</HintPart>
      {'•'.repeat(8)}
      <HintPart>{hint?.suffix}</HintPart>
    </em>
  )
}

interface TabsProps {
  readonly snippets: readonly Snippet[]
  readonly chosen: Snippet
  readonly ownId: string
  readonly label: string
  readonly onChoose: (id: string) => void
}

/** Follows the tabs pattern of the ARIA Authoring Practices Guide, with automatic activation. */
function Tabs({ snippets, chosen, ownId, label, onChoose }: TabsProps) {
  const handleKey = (event: KeyboardEvent) => {
    const at = snippets.indexOf(chosen)
    const next = nextTab(event, at, snippets.length)
    const snippet = snippets[next]
    if (next === at || !snippet) return
    event.preventDefault()
    onChoose(snippet.id)
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  if (snippets.length === 1)
    return (
      <p id={tabId(ownId, 0)} data-kd="snippet-title">
        {chosen.label}
      </p>
    )
  return (
    <div role="tablist" aria-label={label} data-kd="tabs">
      {snippets.map(({ id, label: title }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-action="choose-snippet"
          id={tabId(ownId, index)}
          aria-selected={id === chosen.id}
          aria-controls={`${ownId}panel`}
          tabIndex={id === chosen.id ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={handleKey}
          data-kd="tab"
        >
          {title}
        </button>
      ))}
    </div>
  )
}

/** The ids of snippets come from the host and may contain spaces, so the index names the element. */
function tabId(ownId: string, index: number): string {
  return `${ownId}tab${index}`
}

function nextTab({ key, currentTarget }: KeyboardEvent, at: number, count: number): number {
  const isRtl = currentTarget.matches(':dir(rtl)')
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  return (at + (isRtl ? -step : step) + count) % count
}
