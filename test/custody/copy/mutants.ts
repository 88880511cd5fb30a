import type { Edit } from '../../support/planting'

export interface Mutant extends Edit {
  readonly name: string
  /** The check that must notice: a name in `environments` or `failures`, or another. */
  readonly noticedIn: string
  /** What it says then. */
  readonly caughtBy: string
}

const COPY_TEXT = 'components/create-key-wizard/copyText.ts'
const COPY_SECRET = 'components/create-key-wizard/useCopySecret.ts'
const FIELD = 'components/create-key-wizard/SecretField.tsx'

const COMMAND = "document.execCommand('copy')"
const REFUSED = 'execCommand returns true without an event, and writeText rejects'

/** Keydrawers with one deliberate fault each. */
export const mutants: readonly Mutant[] = [
  {
    name: 'always claims to have copied',
    file: COPY_SECRET,
    find: 'const isCopied = text !== null && (await copyText(text, handleLate, viewOf(click?.currentTarget)))',
    replace:
      'const isCopied = text !== null && ((await copyText(text, handleLate, viewOf(click?.currentTarget))) || true)',
    noticedIn: REFUSED,
    caughtBy: 'lie',
  },
  {
    name: 'never claims to have copied',
    file: COPY_TEXT,
    find: 'isTaken = event.clipboardData',
    replace: 'const _ = event.clipboardData',
    noticedIn: 'a page on plain HTTP',
    caughtBy: 'lie',
  },
  {
    name: 'believes what execCommand returns',
    file: COPY_TEXT,
    find: COMMAND,
    replace: `isTaken = ${COMMAND}`,
    noticedIn: REFUSED,
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
    noticedIn: 'a page on plain HTTP, in a focus trap',
    caughtBy: 'lie',
  },
  {
    name: 'writes the secret into a text area on the body',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: `document.body.append(Object.assign(document.createElement('textarea'), { value: text }))
      return copyByEvent(text, view) ?`,
    noticedIn: 'a secure page',
    caughtBy: 'leak: value of TEXTAREA',
  },
  {
    name: 'writes the secret into an attribute',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: `document.body.title = text
      return copyByEvent(text, view) ?`,
    noticedIn: 'a secure page',
    caughtBy: 'leak: BODY[title]',
  },
  {
    name: 'awaits something before it copies',
    file: COPY_SECRET,
    find: 'const text = secret.reveal()',
    replace: 'await null; const text = secret.reveal()',
    noticedIn: 'a secure page',
    caughtBy: 'late: execCommand',
  },
  {
    name: 'asks the clipboard API alone',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ?',
    replace: 'return text === "" ?',
    noticedIn: 'a frame of another site, without `allow`',
    caughtBy: 'not copied',
  },
  {
    name: 'believes an event that was made up',
    file: COPY_TEXT,
    find: '!event.isTrusted || ',
    replace: '',
    noticedIn: 'execCommand makes up an event, and writeText rejects',
    caughtBy: 'lie',
  },
  {
    name: 'believes that setData did it',
    file: COPY_TEXT,
    find: "isTaken = event.clipboardData.getData('text/plain') === text",
    replace: 'isTaken = true',
    noticedIn: 'setData is ignored, and writeText rejects',
    caughtBy: 'lie',
  },
  {
    name: 'lets listeners of the host run after its own',
    file: COPY_TEXT,
    find: 'event.stopImmediatePropagation()',
    replace: '',
    noticedIn: 'the host writes something else last',
    caughtBy: 'lie',
  },
  {
    name: 'waits for a clipboard that hangs',
    file: COPY_TEXT,
    find: 'API_PATIENCE_MS = 800',
    replace: 'API_PATIENCE_MS = 80_000',
    noticedIn: 'the host stops the event first, and writeText hangs',
    caughtBy: 'silence',
  },
  {
    name: 'waits for a clipboard longer than a person does',
    file: COPY_TEXT,
    find: 'API_PATIENCE_MS = 800',
    replace: 'API_PATIENCE_MS = 1400',
    noticedIn: 'the host stops the event first, and writeText hangs',
    caughtBy: 'slow',
  },
  {
    name: 'forgets a copy that nobody waits for any more',
    file: COPY_TEXT,
    find: 'if (isLate) onLate?.()',
    replace: '',
    noticedIn: 'the host stops the event first, and writeText succeeds when nobody waits any more',
    caughtBy: 'lie: says refused, and the clipboard holds the secret',
  },
  {
    name: 'takes the end of a long wait for a success',
    file: COPY_TEXT,
    find: 'writeText(text).then',
    replace: 'writeText(text).catch(() => {}).then',
    noticedIn: 'the host stops the event first, and writeText rejects when nobody waits any more',
    caughtBy: 'lie: says copied',
  },
  {
    name: 'waits for nobody',
    file: COPY_TEXT,
    find: 'API_PATIENCE_MS = 800',
    replace: 'API_PATIENCE_MS = 1',
    noticedIn: 'the host stops the event first, and writeText takes a while',
    caughtBy: 'says refused',
  },
  {
    name: "believes a host's clipboard on plain HTTP",
    file: COPY_TEXT,
    find: '!view.isSecureContext',
    replace: 'false',
    noticedIn: 'plain HTTP, the host stops the event first and has a clipboard of its own that does nothing',
    caughtBy: 'lie',
  },
  {
    name: 'trims what it copies',
    file: COPY_SECRET,
    find: 'await copyText(text, handleLate, viewOf(click?.currentTarget))',
    replace: 'await copyText(text.trim(), handleLate)',
    noticedIn: 'one button',
    caughtBy: 'held',
  },
  {
    name: 'composes the characters that it copies',
    file: COPY_SECRET,
    find: 'await copyText(text, handleLate, viewOf(click?.currentTarget))',
    replace: "await copyText(text.normalize('NFC'), handleLate)",
    noticedIn: 'one button',
    caughtBy: 'held',
  },
  {
    name: 'hands on its text in one line',
    file: COPY_TEXT,
    find: "event.clipboardData.setData('text/plain', text)\n      isTaken = event.clipboardData.getData('text/plain') === text",
    replace: "event.clipboardData.setData('text/plain', text.replace(/\\s+/g, ' '))\n      isTaken = true",
    noticedIn: 'one button',
    caughtBy: 'held',
  },
  {
    name: 'trims what it keeps',
    file: 'core/OneTimeSecret.ts',
    find: 'this.#text = text',
    replace: 'this.#text = text.trim()',
    noticedIn: 'the whole wizard',
    caughtBy: 'lie',
  },
  {
    name: 'composes the characters that it hands out',
    file: 'core/OneTimeSecret.ts',
    find: 'return this.#text\n',
    replace: "return this.#text && this.#text.normalize('NFC')\n",
    noticedIn: 'the whole wizard',
    caughtBy: 'lie',
  },
  {
    name: 'lets the host have the last word on a copy by hand',
    file: FIELD,
    find: 'event.nativeEvent.stopImmediatePropagation()',
    replace: '',
    noticedIn: 'by hand',
    caughtBy: 'lie',
  },
  {
    name: 'selects a word of the secret only',
    file: 'styles/dialog.css',
    find: '  user-select: all;\n  -webkit-user-select: all;',
    replace: '',
    noticedIn: 'by hand',
    caughtBy: 'a double click selects',
  },
]
