import type { Edit } from '../../support/planting'

export interface Mutant extends Edit {
  readonly name: string
  /** The check that must fail: the id of an environment or of a failure, or another. */
  readonly caughtIn: string
  /** The message of the failure, or a part of it. */
  readonly caughtBy: string
}

const COPY_TEXT = 'components/ui/copyText.ts'
const COPY_SECRET = 'components/create-key/useCopySecret.ts'
const FIELD = 'components/create-key/SecretField.tsx'

const COMMAND = "document.execCommand('copy')"

/** Keydrawers with one deliberate fault each. */
export const mutants: readonly Mutant[] = [
  {
    name: 'always claims to have copied',
    file: COPY_SECRET,
    find: 'const isCopied = text !== null && (await copyText(text.text, handleCopied, viewOf(click?.currentTarget)))',
    replace:
      'const isCopied = text !== null && ((await copyText(text.text, handleCopied, viewOf(click?.currentTarget))) || true)',
    caughtIn: 'command-claims-success',
    caughtBy: 'lie',
  },
  {
    name: 'never claims to have copied',
    file: COPY_TEXT,
    find: 'isTaken = writeToEvent(event, text)',
    replace: 'const _ = writeToEvent(event, text)',
    caughtIn: 'plain-http',
    caughtBy: 'lie',
  },
  {
    name: 'believes what execCommand returns',
    file: COPY_TEXT,
    find: COMMAND,
    replace: `isTaken = ${COMMAND}`,
    caughtIn: 'command-claims-success',
    caughtBy: 'lie',
  },
  {
    name: 'copies from a text area on the body',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: `const area = document.createElement('textarea')
      area.value = text
      document.body.append(area)
      area.select()
      const isDone = ${COMMAND}
      area.remove()
      return isDone ?`,
    caughtIn: 'plain-http-focus-trap',
    caughtBy: 'lie',
  },
  {
    name: 'writes the secret into a text area on the body',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: `document.body.append(Object.assign(document.createElement('textarea'), { value: text }))
      return copyByEvent(text, view) ?`,
    caughtIn: 'secure-page',
    caughtBy: 'leak: value of TEXTAREA',
  },
  {
    name: 'writes the secret into an attribute',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: `document.body.title = text
      return copyByEvent(text, view) ?`,
    caughtIn: 'secure-page',
    caughtBy: 'leak: BODY[title]',
  },
  {
    name: 'awaits something before it copies',
    file: COPY_SECRET,
    find: 'const text = textToCopy(secret, snippet)',
    replace: 'await null; const text = textToCopy(secret, snippet)',
    caughtIn: 'secure-page',
    caughtBy: 'late: execCommand',
  },
  {
    name: 'asks the clipboard API alone',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: 'return text === "" ?',
    caughtIn: 'frame-without-allow',
    caughtBy: 'not copied',
  },
  {
    name: 'believes an event that was made up',
    file: COPY_TEXT,
    find: '!event.isTrusted ||',
    replace: '',
    caughtIn: 'made-up-event',
    caughtBy: 'lie',
  },
  {
    name: 'believes that setData did it',
    file: COPY_TEXT,
    find: "return clipboardData?.getData('text/plain') === text",
    replace: 'return true',
    caughtIn: 'ignored-set-data',
    caughtBy: 'lie',
  },
  {
    name: 'lets listeners of the host run after its own',
    file: COPY_TEXT,
    find: 'event.stopImmediatePropagation()\n    isTaken = writeToEvent(event, text)',
    replace: 'isTaken = writeToEvent(event, text)',
    caughtIn: 'host-writes-last',
    caughtBy: 'lie',
  },
  {
    name: 'waits for a clipboard that hangs',
    file: COPY_TEXT,
    find: 'API_PATIENCE_MS = 800',
    replace: 'API_PATIENCE_MS = 80_000',
    caughtIn: 'clipboard-hangs',
    caughtBy: 'silence',
  },
  {
    name: 'waits for a clipboard longer than a person does',
    file: COPY_TEXT,
    find: 'API_PATIENCE_MS = 800',
    replace: 'API_PATIENCE_MS = 1400',
    caughtIn: 'clipboard-hangs',
    caughtBy: 'slow',
  },
  {
    name: 'forgets a copy that nobody waits for any more',
    file: COPY_TEXT,
    find: 'if (isLate) onLate?.()',
    replace: '',
    caughtIn: 'clipboard-succeeds-late',
    caughtBy: 'lie: says refused, and the clipboard holds the secret',
  },
  {
    name: 'takes the end of a long wait for a success',
    file: COPY_TEXT,
    find: 'writeText(text).then',
    replace: 'writeText(text).catch(() => {}).then',
    caughtIn: 'clipboard-rejects-late',
    caughtBy: 'lie: says copied',
  },
  {
    name: 'waits for nobody',
    file: COPY_TEXT,
    find: 'API_PATIENCE_MS = 800',
    replace: 'API_PATIENCE_MS = 1',
    caughtIn: 'clipboard-slow',
    caughtBy: 'says refused',
  },
  {
    name: "believes a host's clipboard on plain HTTP",
    file: COPY_TEXT,
    find: '!view.isSecureContext',
    replace: 'false',
    caughtIn: 'clipboard-shim',
    caughtBy: 'lie',
  },
  {
    name: 'trims what it copies',
    file: COPY_SECRET,
    find: 'await copyText(text.text, handleCopied, viewOf(click?.currentTarget))',
    replace: 'await copyText(text.text.trim(), handleCopied)',
    caughtIn: 'one-button',
    caughtBy: 'held',
  },
  {
    name: 'composes the characters that it copies',
    file: COPY_SECRET,
    find: 'await copyText(text.text, handleCopied, viewOf(click?.currentTarget))',
    replace: "await copyText(text.text.normalize('NFC'), handleCopied)",
    caughtIn: 'one-button',
    caughtBy: 'held',
  },
  {
    name: 'hands on its text in one line',
    file: COPY_TEXT,
    find: "clipboardData?.setData('text/plain', text)\n    return clipboardData?.getData('text/plain') === text",
    replace: "clipboardData?.setData('text/plain', text.replace(/\\s+/g, ' '))\n    return true",
    caughtIn: 'one-button',
    caughtBy: 'held',
  },
  {
    name: 'trims what it keeps',
    file: 'core/OneTimeSecret.ts',
    find: 'this.#text = text',
    replace: 'this.#text = text.trim()',
    caughtIn: 'whole-wizard',
    caughtBy: 'lie',
  },
  {
    name: 'composes the characters that it hands out',
    file: 'core/OneTimeSecret.ts',
    find: 'reveal(): string | null {\n    return this.#text',
    replace: "reveal(): string | null {\n    return this.#text && this.#text.normalize('NFC')",
    caughtIn: 'whole-wizard',
    caughtBy: 'lie',
  },
  {
    name: 'lets the host have the last word on a copy by hand',
    file: FIELD,
    find: 'event.nativeEvent.stopImmediatePropagation()',
    replace: '',
    caughtIn: 'by-hand',
    caughtBy: 'lie',
  },
  {
    name: 'selects a word of the secret only',
    file: 'styles/dialog.css',
    find: 'user-select: all;\n  -webkit-user-select: all;',
    replace: '',
    caughtIn: 'by-hand',
    caughtBy: 'a double click selects',
  },
]
