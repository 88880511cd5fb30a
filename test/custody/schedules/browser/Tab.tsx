import { QueryClient } from '@tanstack/react-query'
import { type ApiKeysClient, ApiKeysProvider, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRoot, type Root } from 'react-dom/client'
import { looseEndsOf } from '../../../../src/core/LooseEnds'
import { settle } from './clock'

export const SCOPE = 'acme'
export const uncaught: string[] = []
const note = (error: unknown) => void uncaught.push(String(error))
window.addEventListener('error', ({ message }) => {
  if (!message.startsWith('ResizeObserver')) note(message)
})
window.addEventListener('unhandledrejection', ({ reason }) => note(reason))

export type Step = 'closed' | 'details' | 'reveal' | 'leave' | 'lost'

/** A page with the wizard and the table, driven by what a user can see and press. */
export class Tab {
  readonly client: ApiKeysClient
  #queryClient = new QueryClient()
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
          <button type="button">{labels.newKey}</button>
        </CreateKeyWizard>
        <ApiKeyTable />
      </ApiKeysProvider>,
    )
  }

  close(): void {
    this.#root.unmount()
    this.#host.remove()
    this.#queryClient.clear()
  }

  /** The page is left and comes back with nothing but what outlives it. */
  remount(): void {
    this.close()
    this.#queryClient = new QueryClient()
    this.#host = document.createElement('main')
    this.#mount()
  }

  /** Asks for the list anew. Without the first, the cache would join a first request that never ends. */
  refetch = () => void this.#queryClient.cancelQueries().then(() => this.#queryClient.refetchQueries())

  get dialog(): HTMLDialogElement | null {
    return this.#host.querySelector('dialog')
  }

  get step(): Step {
    const { dialog } = this
    if (!dialog) return 'closed'
    if (dialog.dataset['step'] === 'reveal') return 'reveal'
    if (this.#button(labels.leaveAnyway)) return 'leave'
    return dialog.textContent.includes(labels.lostTitle) ? 'lost' : 'details'
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

  /** The names in the list, in the order of the alphabet. */
  get listed(): readonly string[] {
    const names = this.#host.querySelectorAll('tbody [data-kd="name"]')
    return [...names].map(({ textContent }) => textContent).toSorted()
  }

  /** The keys that a banner or the form warns of; and a banner for each is really there. */
  get warnedOf(): readonly string[] {
    const orphans = looseEndsOf(this.client, SCOPE).getOrphans()
    const banners = this.#host.querySelectorAll('[data-kd="banner"][data-tone="warn"]').length
    if (banners !== orphans.length) note(`${orphans.length} keys need a look, and ${banners} are shown`)
    return orphans.map(({ id }) => id)
  }

  /** The secret as it is shown, or nothing. */
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
