import type { Mutant } from '../mutants/Mutant'

const POLICY = 'core/ExpiryPolicy.ts'
const MACHINE = 'create-flow/createKeyMachine.ts'
const DIALOG = 'components/ui/Dialog.tsx'
const MODAL = 'components/ui/useModalElement.ts'
const FIELD = 'components/create-key/SecretField.tsx'
const COPY_TEXT = 'components/ui/copyText.ts'
const COPY_SECRET = 'components/create-key/useCopySecret.ts'
const REVEAL = 'components/create-key/RevealStep.tsx'
const OPENING = 'const invoker = getFocusedElement(getPlaces()[0] ?? document.body)'

/** Planted faults, each with a known bug of another product. */
export const regressionMutants: readonly Mutant[] = [
  {
    name: 'ends a key as its day begins',
    file: POLICY,
    find: 'return new Date(inside).toISOString()',
    replace: 'return new Date(inside - 86_399_000).toISOString()',
    caughtBy: 'expiry-today',
  },
  {
    name: 'ends a key at the end of a day in Greenwich',
    file: POLICY,
    find: 'const middleDay = dayOf(middle, timeZone)',
    replace: "const middleDay = dayOf(middle, 'UTC')",
    caughtBy: 'expiry-picked-day',
  },
  {
    name: 'lays an end of the day in Greenwich on the day that was picked',
    file: POLICY,
    find: 'return new Date(inside).toISOString()',
    replace: 'return `${day}T23:59:59.000Z`',
    caughtBy: 'expiry-day-of-zone',
  },
  {
    name: 'ends a key a day early',
    file: POLICY,
    find: 'if (middleDay <= day &&',
    replace: 'if (middleDay < day &&',
    caughtBy: 'expiry-tomorrow-afternoon',
  },
  {
    name: 'sends an end that is over',
    file: 'core/expiryBounds.ts',
    find: "if (instant <= now) return 'too-short'",
    replace: '',
    caughtBy: 'expiry-after-midnight',
  },
  {
    name: 'ends a key of seven days at midnight',
    file: POLICY,
    find: 'return new Date(Math.floor((now + days * DAY_MS) / 1000) * 1000).toISOString()',
    replace: 'return new Date(Math.floor((now + days * DAY_MS) / DAY_MS) * DAY_MS).toISOString()',
    caughtBy: 'expiry-after-days',
  },
  {
    name: 'reads seconds as milliseconds',
    file: 'core/timestampFormats.ts',
    find: "asText(Number(value) * (unit === 'seconds' ? 1000 : 1))",
    replace: 'asText(Number(value))',
    caughtBy: 'expiry-units',
  },
  {
    name: 'sends seconds as milliseconds',
    file: 'core/timestampFormats.ts',
    find: 'return Math.floor(end / 1000)',
    replace: 'return end',
    caughtBy: 'expiry-units',
  },
  {
    name: 'makes a key for each click of a double click',
    file: 'create-flow/CreateKeyFlow.ts',
    find: 'this.#submit(target, { input: trimInput(input) })',
    replace:
      "this.#state.status === 'creating' ? this.#protocol.request(target, this.#state.request, this.#stop.signal) : this.#submit(target, { input: trimInput(input) })",
    caughtBy: 'double-click-creates-one',
  },
  {
    name: 'shows the secret from before when another is asked for',
    file: 'core/readIssuedKey.ts',
    find: 'const secret = readSecret(parts.secret)',
    replace:
      "const before = Reflect.get(globalThis, 'kdBefore') as string | undefined\n  const secret = before ? new OneTimeSecret(before) : readSecret(parts.secret)\n  Reflect.set(globalThis, 'kdBefore', secret.reveal())",
    caughtBy: 'another-secret-per-request',
  },
  {
    name: 'has no way on after a refusal',
    file: 'create-flow/getRecoveryAction.ts',
    find: "if (error.code === 'forbidden' || error.code === 'unsupported') return 'close'",
    replace: "if (error.code) return 'close'",
    caughtBy: 'lost-race-recovers',
  },
  {
    name: 'repeats an idempotency key for another asking',
    file: 'create-flow/CreateTarget.ts',
    find: 'return serializeIntent(request) === serializeIntent(intent)',
    replace: 'return belongsTo(request, target)',
    caughtBy: 'idempotency-key-per-request',
  },
  {
    name: 'repeats a request to a backend that promises nothing',
    file: 'create-flow/RequestProtocol.ts',
    find: 'isAwaited() && canReplay(client, request) && isRetryable(error)',
    replace: 'isAwaited() && isRetryable(error)',
    caughtBy: 'never-repeated-unasked',
  },
  {
    name: 'waits for the list before it shows a new key',
    file: 'hooks/useCreateFlow.ts',
    find: 'const isInserted = issued.apiKey && insertApiKey(...place, issued.apiKey)',
    replace: 'const isInserted = false',
    caughtBy: 'new-key-listed-at-once',
  },
  {
    name: 'never asks for the list again',
    file: 'queries/apiKeysQueries.ts',
    find: 'structuralSharing: sharePages,',
    replace: 'structuralSharing: sharePages,\n      staleTime: Infinity,',
    caughtBy: 'ended-keys-leave-list',
  },
  {
    name: 'gives the secret up on a click beside the dialog, and on Escape',
    file: 'components/create-key/SecretDialog.tsx',
    find: "onDismiss={status === 'confirming-close' ? creation.cancelClose : creation.dismiss}",
    replace: 'onDismiss={() => (creation.dismiss(), creation.closeWithoutSaving())}',
    caughtBy: 'backdrop-click-keeps-secret',
  },
  {
    name: 'guards the secret against clicks beside the dialog and Escape alone',
    file: REVEAL,
    find: 'isFocused\n        onClose={actions.dismiss}',
    replace: 'isFocused\n        onClose={() => (actions.dismiss(), actions.closeWithoutSaving())}',
    caughtBy: 'closing-guarded',
  },
  {
    name: 'can show a secret once only',
    file: FIELD,
    find: 'return () => empty(element)',
    replace: 'return () => (empty(element), secret.wipe())',
    caughtBy: 'show-pressed-fast',
  },
  {
    name: 'has its creation in the wizard and not above the data',
    file: 'hooks/useWizardRegistry.ts',
    find: 'useEffect(() => () => registry.unregister(id), [registry, id])',
    replace:
      'const { flow } = useApiKeysContext("")\n  useEffect(() => () => (registry.unregister(id), flow.abandon()), [registry, id, flow])',
    caughtBy: 'remount-keeps-secret',
  },
  {
    name: 'has its dialog in the empty state of the table',
    file: 'components/key-table/ApiKeyTable.tsx',
    find: 'const searchRef = useRef<HTMLInputElement>(null)',
    replace: `const searchRef = useRef<HTMLInputElement>(null)
  const wasEmpty = useRef(false)
  if (wasEmpty.current && items.length > 0) queueMicrotask(flow.abandon)
  if (data) wasEmpty.current = items.length === 0`,
    caughtBy: 'first-key-keeps-secret',
  },
  {
    name: 'can be closed while the request is under way',
    file: MACHINE,
    find: "case 'creating':",
    replace: "case 'creating':\n      if (event.type === 'dismiss') return IDLE",
    caughtBy: 'closing-while-creating',
  },
  {
    name: 'has its secret in a cache that others clean',
    file: 'hooks/useCreateFlow.ts',
    find: 'useCreateFlowEffects(flow, {',
    replace: `useState(() => queryClient.getQueryCache().subscribe(({ type }) => void (type === 'removed' && flow.abandon())))
  useCreateFlowEffects(flow, {`,
    caughtBy: 'cache-clearing-keeps-secret',
  },
  {
    name: 'shows no secret without its key',
    file: 'core/readIssuedKey.ts',
    find: 'const oldValidUntil = asTimestamp(parts.oldValidUntil)',
    replace: 'const oldValidUntil = asTimestamp(parts.oldValidUntil)\n  if (!apiKey) return readIssuedKey({})',
    caughtBy: 'secret-without-key',
  },
  {
    name: 'shows a creation to nobody but the one who asked',
    file: 'hooks/WizardRegistry.ts',
    find: '?? this.#wizards[0] ?? this.#claimed',
    replace: '',
    caughtBy: 'shown-without-requester',
  },
  {
    name: 'shows the secret again when it is opened again',
    file: MACHINE,
    find: "return event.type === 'close-without-saving' ? IDLE : state",
    replace:
      "return event.type === 'close-without-saving' ? { status: 'revealed', request, issued, isSaved: true } : state",
    caughtBy: 'gone-after-reopening',
  },
  {
    name: 'keeps the secret in a page that the browser keeps',
    file: 'hooks/useCreateFlowEffects.ts',
    find: "window.addEventListener('pagehide', flow.leavePage)",
    replace: '',
    caughtBy: 'gone-after-page-restored',
  },
  {
    name: 'has two texts side by side, of which React removes one',
    file: REVEAL,
    find: '{isWholeCopied ? labels.copiedButton : labels.copy}',
    replace: '{isWholeCopied && labels.copiedButton}\n          {!isWholeCopied && labels.copy}',
    caughtBy: 'translated-reveal',
  },
  {
    name: 'asks for a clipboard API alone',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ? Promise.resolve(true) : copyByApi(text, view, onLate)',
    replace: 'return copyByApi(text, view, onLate)',
    caughtBy: 'copy-on-plain-http',
  },
  {
    name: 'calls a refused copy a success',
    file: COPY_SECRET,
    find: "status: 'refused', snippetId",
    replace: "status: 'copied', snippetId",
    caughtBy: 'copy-refused',
  },
  {
    name: 'never hears of a copy that took its time',
    file: COPY_TEXT,
    find: 'if (isLate) onLate?.()',
    replace: '',
    caughtBy: 'copy-permission-slow',
  },
  {
    name: 'takes a late copy for one of the key that came after',
    file: COPY_SECRET,
    find: 'if (secret.isWiped) return\n        if (text?.isWhole)',
    replace: 'if (text?.isWhole)',
    caughtBy: 'copy-late-for-lost-key',
  },
  {
    name: 'believes a command that returns true',
    file: COPY_TEXT,
    find: "view.document.execCommand('copy')",
    replace: "isTaken = view.document.execCommand('copy')",
    caughtBy: 'copy-command-not-believed',
  },
  {
    name: 'waits before it asks for the clipboard',
    file: COPY_TEXT,
    find: "if ('isSecureContext' in view &&",
    replace: "await null\n  if ('isSecureContext' in view &&",
    caughtBy: 'copy-before-any-wait',
  },
  {
    name: 'lets a session recorder look on',
    file: 'components/ui/privacyAttributes.ts',
    find: "'sentry-mask sentry-block rr-mask rr-block ph-no-capture ph-mask fs-mask fs-exclude highlight-mask highlight-block amp-mask amp-block mp-mask mp-block nr-mask nr-block'",
    replace:
      "'sentry-mask sentry-block rr-mask rr-block ph-mask fs-mask fs-exclude highlight-mask highlight-block amp-mask amp-block mp-mask mp-block nr-mask nr-block'",
    caughtBy: 'recorders-masked',
  },
  {
    name: 'has the secret in the cache of react-query',
    file: 'hooks/useCreateFlow.ts',
    find: 'onRevealed: ({ request, issued }) => announce({ ...withoutSecret(issued), scope: request.scope }),',
    replace:
      'onRevealed: ({ request, issued }) => (queryClient.setQueryData(["secret"], issued.secret.reveal()), announce({ ...withoutSecret(issued), scope: request.scope })),',
    caughtBy: 'secret-not-in-query-cache',
  },
  {
    name: 'makes a page of the history of the reveal',
    file: REVEAL,
    find: "if (isWanted && !isShown) onTold('shown')",
    replace: "history.pushState({ secret: secret.reveal() }, '', '?reveal')",
    caughtBy: 'secret-not-in-address',
  },
  {
    name: 'takes a name for markup',
    file: 'components/key-table/ApiKeyRow.tsx',
    find: 'title={name}>\n      {shorten(name)}',
    replace: 'title={name}>\n      <span dangerouslySetInnerHTML={{ __html: name }} />',
    caughtBy: 'name-is-text',
  },
  {
    name: 'has the text of the secret in a state',
    file: 'hooks/useCreateFlow.ts',
    find: 'onRevealed: ({ request, issued }) => announce({ ...withoutSecret(issued), scope: request.scope }),',
    replace:
      'onRevealed: ({ request, issued }) => (setForbiddenIn(issued.secret.reveal() ?? undefined), announce({ ...withoutSecret(issued), scope: request.scope })),',
    caughtBy: 'secret-not-in-react',
  },
  {
    name: 'leaves the page without its scrolling',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.body.style.overflow = 'hidden'`,
    caughtBy: 'dialog-leaves-body',
  },
  {
    name: 'has a focus guard that is hidden from who listens',
    file: DIALOG,
    find: '<div data-kd="panel">{children}</div>',
    replace: '<span tabIndex={0} aria-hidden="true" />\n      <div data-kd="panel">{children}</div>',
    caughtBy: 'dialog-without-focus-guards',
  },
  {
    name: 'brings a style sheet along',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.head.append(document.createElement('style'))`,
    caughtBy: 'dialog-without-style-sheet',
  },
  {
    name: 'shows a date that is none as it came',
    file: 'core/parseApiKey.ts',
    find: "createdAt: asTimestamp(row['createdAt'])",
    replace: "createdAt: asText(row['createdAt'])",
    caughtBy: 'odd-dates',
  },
  {
    name: 'hands the ends of a key to the browser as markup',
    file: 'components/ui/HintPart.tsx',
    find: 'data-kd="hint-part">\n      {shorten(children)}\n    </bdi>',
    replace: 'data-kd="hint-part" dangerouslySetInnerHTML={{ __html: shorten(children) }} />',
    caughtBy: 'trusted-types',
  },
]
