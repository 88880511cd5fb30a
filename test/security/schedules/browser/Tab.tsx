import { QueryClient } from '@tanstack/react-query'
import { type ApiKeysClient, ApiKeysProvider, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRoot, type Root } from 'react-dom/client'
import type { LostKeys } from '../../../../src/create-flow/LostKeys'
import { trackerOf } from '../../../../src/create-flow/pageRecords'
import { settle } from './clock'

export const SCOPE = 'acme'
export const uncaught: string[] = []
const note = (error: unknown) => void uncaught.push(String(error))
window.addEventListener('error', ({ message }) => {
  if (!message.startsWith('ResizeObserver')) note(message)
})
window.addEventListener('unhandledrejection', ({ reason }) => note(reason))

export type Step = 'closed' | 'details' | 'reveal' | 'leave' | 'lost'

/** A page with the wizard and the table, driven only by elements that a user can see. */
export class Tab {
  readonly client: ApiKeysClient
  readonly #queryClient = new QueryClient()
  #host = document.createElement('main')
  #root!: Root

  constructor(client: ApiKeysClient) {
    this.client = client
    this.#mount()
  }

  #mount(): void {
    document.body.append(this.#host)
    this.#root = createRoot(this.#host, { onUncaughtError: note, onCaughtError: note })
    this.#root.render(
      <ApiKeysProvider client={this.client} scope={SCOPE} queryClient={this.#queryClient}>
        <CreateKeyWizard>
          <button type="button">{labels.createButton}</button>
        </CreateKeyWizard>
        <ApiKeyTable />
      </ApiKeysProvider>,
    )
  }

  close(): void {
    this.#unmount()
    this.#queryClient.clear()
  }

  #unmount(): void {
    this.#root.unmount()
    this.#host.remove()
  }

  /** Unmounts and remounts the page. The host's QueryClient outlives it. */
  remount(): void {
    this.#unmount()
    this.#host = document.createElement('main')
    this.#mount()
  }

  /** Requests the list again. Cancels first, because the cache would reuse a first request that never settles. */
  refetch = () => void this.#queryClient.cancelQueries().then(() => this.#queryClient.refetchQueries())

  get dialog(): HTMLDialogElement | null {
    return this.#host.querySelector('dialog')
  }

  get step(): Step {
    const { dialog } = this
    if (!dialog) return 'closed'
    if (dialog.dataset['step'] === 'reveal') return 'reveal'
    if (this.#button(labels.closeAnyway)) return 'leave'
    return dialog.dataset['step'] === 'lost' ? 'lost' : 'details'
  }

  get isBusy(): boolean {
    return this.dialog?.querySelector('[data-variant="primary"][aria-disabled="true"]') != null
  }

  get hasFailed(): boolean {
    return this.step === 'details' && this.dialog?.querySelector('[role="alert"]') != null
  }

  get isSaved(): boolean {
    return this.dialog?.querySelector('[data-copy="copied"], input:checked') != null
  }

  /** The names in the list, in alphabetical order. */
  get listed(): readonly string[] {
    const names = this.#host.querySelectorAll('tbody [data-kd="name"]')
    return [...names].map(({ textContent }) => textContent).toSorted()
  }

  /** The keys that a banner warns about. */
  get orphans(): readonly string[] {
    const { orphans } = this.#lostKeys
    const count = this.#host.querySelectorAll('[data-kd="banner"][data-tone="warn"]').length
    if (count !== orphans.length) note(`${orphans.length} keys are orphans, and ${count} are shown`)
    return orphans.map(({ id }) => id)
  }

  /** The requests that a banner or the form warns about, by their idempotency keys. */
  get unresolved(): readonly string[] {
    const { unresolved } = this.#lostKeys
    const count = this.#host.querySelectorAll('[data-kd="banner"]:not([data-tone])').length
    // The dialog warns about its own request.
    const inForm = this.dialog ? 1 : 0
    if (count > unresolved.length || count + inForm < unresolved.length)
      note(`${unresolved.length} requests are unresolved, and ${count} are shown`)
    return unresolved.map(({ request }) => request.idempotencyKey)
  }

  get #lostKeys(): LostKeys {
    return trackerOf(this.#queryClient, this.client, SCOPE).getSnapshot()
  }

  /** The displayed secret, or `undefined`. */
  async secret(): Promise<string | undefined> {
    if (this.step !== 'reveal') return undefined
    this.press(labels.show)
    await settle()
    return this.dialog?.querySelector('[data-kd="secret-text"]')?.textContent ?? undefined
  }

  type(text: string): void {
    const input = this.dialog?.querySelector('input')
    if (!input || input.readOnly) return
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }

  get typed(): string {
    return this.dialog?.querySelector('input')?.value ?? ''
  }

  press(name: string): boolean {
    const button = this.#button(name)
    button?.click()
    return button !== undefined
  }

  primary(): HTMLButtonElement | null {
    return this.dialog?.querySelector<HTMLButtonElement>('[data-variant="primary"]') ?? null
  }

  tickSaved(): void {
    this.dialog?.querySelector<HTMLInputElement>('input[type="checkbox"]:not(:disabled)')?.click()
  }

  open(): void {
    this.#host.querySelector<HTMLButtonElement>('button')?.click()
  }

  escape(): void {
    this.dialog?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  }

  #button(name: string): HTMLButtonElement | undefined {
    return [...(this.dialog?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name)
  }
}
