/** A clipboard of a test instead of the one of the system. */
export interface ClipboardMock {
  /** The last copied text. Empty if nothing was copied. */
  readonly readText: () => Promise<string>
  readonly restore: () => Promise<void>
}

interface MockOptions {
  /** Whether every copy is refused, as without a permission. @default false */
  readonly refuses?: boolean | undefined
}

/** A page of Playwright. */
export interface EvaluatingPage {
  evaluate<R>(run: (argument: boolean) => R | Promise<R>, argument: boolean): Promise<R>
}

export type ClipboardOptions = MockOptions & { readonly page: EvaluatingPage }

/**
 * Replaces the clipboard of this document, or that of a page of Playwright until it is left. No permission is needed,
 * and nothing of a test remains in the clipboard of the system. Call it after `userEvent.setup()`, which replaces the
 * clipboard as well.
 *
 * @example
 * const clipboard = mockClipboard({ refuses: true })
 */
export function mockClipboard(options?: MockOptions): ClipboardMock
export function mockClipboard(options: ClipboardOptions): Promise<ClipboardMock>
export function mockClipboard(options: MockOptions | ClipboardOptions = {}): ClipboardMock | Promise<ClipboardMock> {
  const { refuses = false } = options
  if (!('page' in options)) {
    installClipboard(refuses)
    return { readText: () => Promise.resolve(readInstalled()), restore: () => Promise.resolve(removeClipboard()) }
  }
  const { page } = options
  const mock = {
    readText: () => page.evaluate(readInstalled, false),
    restore: () => page.evaluate(removeClipboard, false),
  }
  return page.evaluate(installClipboard, refuses).then(() => mock)
}

// Playwright sends these functions to the page as text, so each refers to nothing outside of it.

function installClipboard(refuses: boolean): void {
  let copied = ''
  const clipboard = {
    readText: () => Promise.resolve(copied),
    writeText(text: string) {
      if (refuses) return Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))
      copied = text
      return Promise.resolve()
    },
    read: () => copied,
    replaced: Object.getOwnPropertyDescriptor(navigator, 'clipboard'),
  }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  // Otherwise the page would copy to the clipboard of the system by the copy event.
  Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false })
}

function readInstalled(): string {
  const clipboard: unknown = Reflect.get(navigator, 'clipboard')
  if (typeof clipboard !== 'object' || clipboard === null) return ''
  const read: unknown = Reflect.get(clipboard, 'read')
  const text: unknown = typeof read === 'function' ? read() : ''
  return typeof text === 'string' ? text : ''
}

function removeClipboard(): void {
  const clipboard: unknown = Reflect.get(navigator, 'clipboard')
  Reflect.deleteProperty(navigator, 'clipboard')
  const replaced: unknown = typeof clipboard === 'object' && clipboard !== null && Reflect.get(clipboard, 'replaced')
  if (typeof replaced === 'object' && replaced !== null) Object.defineProperty(navigator, 'clipboard', replaced)
  Reflect.deleteProperty(document, 'execCommand')
}
