import type { Mutant } from '../mutants/Mutant'

const DATES = 'custody/regressions/dates.test.tsx'
const END = 'an end that others got wrong'
const DOUBLED = 'custody/regressions/doubled.test.tsx'
const TWICE = 'a key that others made twice'
const OLD = 'a list that others left old'
const LOST = 'custody/regressions/lost.test.tsx'
const GONE = 'a secret that others lost'
const AGAIN = 'a secret that others showed again'
const TOLD = 'custody/regressions/told.test.tsx'
const COPY = 'a copy that others got wrong'
const GIVEN = 'a secret that others gave away'
const BROKEN = 'a dialog that others broke their page with'

const POLICY = 'core/ExpiryPolicy.ts'
const MACHINE = 'core/createKeyMachine.ts'
const DIALOG = 'components/parts/Dialog.tsx'
const MODAL = 'components/parts/useModalElement.ts'
const FIELD = 'components/create-key-wizard/SecretField.tsx'
const COPY_TEXT = 'components/create-key-wizard/copyText.ts'
const COPY_SECRET = 'components/create-key-wizard/useCopySecret.ts'
const REVEAL = 'components/create-key-wizard/RevealStep.tsx'
const OPENING = 'const invoker = focusedIn(getPlaces()[0] ?? document.body)'

/** Keydrawers with a bug each that others had. */
export const regressionMutants: readonly Mutant[] = [
  {
    name: 'ends a key as its day begins',
    file: POLICY,
    find: '  return new Date(inside).toISOString()\n',
    replace: '  return new Date(inside - 86_399_000).toISOString()\n',
    noticedIn: DATES,
    noticedBy: `${END} > may be today, late in the evening and west of Greenwich, and the key then works for the rest of it (%s)`,
  },
  {
    name: 'ends a key at the end of a day in Greenwich',
    file: POLICY,
    find: 'const middleDay = dayOf(middle, timeZone)',
    replace: "const middleDay = dayOf(middle, 'UTC')",
    noticedIn: DATES,
    noticedBy: `${END} > is the day that was picked, in whichever zone, and the summary names that day (%s)`,
  },
  {
    name: 'lays an end of the day in Greenwich on the day that was picked',
    file: POLICY,
    find: '  return new Date(inside).toISOString()\n',
    replace: '  return `${day}T23:59:59.000Z`\n',
    noticedIn: DATES,
    noticedBy: `${END} > is there when the day is over in %s, and not in Greenwich (agent-manager#1195)`,
  },
  {
    name: 'ends a key a day early',
    file: POLICY,
    find: 'if (middleDay <= day &&',
    replace: 'if (middleDay < day &&',
    noticedIn: DATES,
    noticedBy: `${END} > is a whole day away when it is tomorrow, though it is afternoon (customermates#107)`,
  },
  {
    name: 'sends an end that is over',
    file: 'core/expiryBounds.ts',
    find: "  if (instant <= now) return 'too-short'\n",
    replace: '',
    noticedIn: DATES,
    noticedBy: `${END} > is refused before it is sent when midnight passed meanwhile, and never becomes none at all (customermates#107)`,
  },
  {
    name: 'ends a key of seven days at midnight',
    file: POLICY,
    find: 'return new Date(Math.floor((now + days * DAY_MS) / 1000) * 1000).toISOString()',
    replace: 'return new Date(Math.floor((now + days * DAY_MS) / DAY_MS) * DAY_MS).toISOString()',
    noticedIn: DATES,
    noticedBy: `${END} > after a number of days is that many times 24 hours, at any hour (kuadrant#689)`,
  },
  {
    name: 'reads seconds as milliseconds',
    file: 'core/instants.ts',
    find: "asText(Number(value) * (unit === 'seconds' ? 1000 : 1))",
    replace: 'asText(Number(value))',
    noticedIn: DATES,
    noticedBy: `${END} > is sent and read in the backend’s unit, %s (unkey#26)`,
  },
  {
    name: 'sends seconds as milliseconds',
    file: 'core/instants.ts',
    find: '      return Math.floor(end / 1000)\n',
    replace: '      return end\n',
    noticedIn: DATES,
    noticedBy: `${END} > is sent and read in the backend’s unit, %s (unkey#26)`,
  },
  {
    name: 'makes a key for each click of a double click',
    file: 'core/CreateKeyFlow.ts',
    find: '    this.#submit(target, { input: trimInput(input) })',
    replace:
      "    this.#state.status === 'creating' ? this.#request(target, this.#state.request, this.#stop.signal) : this.#submit(target, { input: trimInput(input) })",
    noticedIn: DOUBLED,
    noticedBy: `${TWICE} > is made once by a double click (%s)`,
  },
  {
    name: 'shows the secret from before when another is asked for',
    file: 'core/readIssuedKey.ts',
    find: '  const secret = readSecret(parts.secret)\n',
    replace:
      "  const before = Reflect.get(globalThis, 'kdBefore') as string | undefined\n  const secret = before ? new OneTimeSecret(before) : readSecret(parts.secret)\n  Reflect.set(globalThis, 'kdBefore', secret.reveal())\n",
    noticedIn: DOUBLED,
    noticedBy: `${TWICE} > has another secret each time it is asked for (seq#1934)`,
  },
  {
    name: 'has no way on after a refusal',
    file: 'core/getRecoveryAction.ts',
    find: "  if (error.code === 'forbidden' || error.code === 'unsupported') return 'close'\n",
    replace: "  if (error.code) return 'close'\n",
    noticedIn: DOUBLED,
    noticedBy: `${TWICE} > whose race with another ended in %i is no dead end (ai-gateway-api#80)`,
  },
  {
    name: 'repeats an idempotency key for another asking',
    file: 'core/CreateTarget.ts',
    find: 'return belongsTo(request, target) && serializeIntent(request) === serializeIntent(intent)',
    replace: 'return belongsTo(request, target)',
    noticedIn: DOUBLED,
    noticedBy: `${TWICE} > has an idempotency key of its own for each asking, after a success and after an edit (cumora#191)`,
  },
  {
    name: 'repeats a request to a backend that promises nothing',
    file: 'core/CreateKeyFlow.ts',
    find: 'isAwaited() && canReplay(client, request) && isWorthRepeating(error)',
    replace: 'isAwaited() && isWorthRepeating(error)',
    noticedIn: DOUBLED,
    noticedBy: `${TWICE} > is never asked for again unasked, where a header may be accepted and not honoured (yuvomi#822)`,
  },
  {
    name: 'waits for the list before it shows a new key',
    file: 'hooks/useCreation.ts',
    find: '      if (issued.apiKey) insertApiKey(queryClient, { key: request.clientKey }, request.scope, issued.apiKey)\n',
    replace: '',
    noticedIn: DOUBLED,
    noticedBy: `${OLD} > has the new key as soon as its secret is put away (%s)`,
  },
  {
    name: 'never asks for the list again',
    file: 'hooks/apiKeysQueries.ts',
    find: '      structuralSharing: sharePages,\n',
    replace: '      structuralSharing: sharePages,\n      staleTime: Infinity,\n',
    noticedIn: DOUBLED,
    noticedBy: `${OLD} > shows no key any more that has ended meanwhile (%s)`,
  },
  {
    name: 'gives the secret up on a click beside the dialog, and on Escape',
    file: 'components/create-key-wizard/SecretDialog.tsx',
    find: "onDismiss={status === 'confirming-close' ? creation.cancelClose : creation.dismiss}",
    replace: 'onDismiss={() => (creation.dismiss(), creation.closeWithoutSaving())}',
    noticedIn: LOST,
    noticedBy: `${GONE} > survives a click beside the dialog (%s)`,
  },
  {
    name: 'guards the secret against clicks beside the dialog and Escape alone',
    file: REVEAL,
    find: '        onClose={actions.dismiss}\n',
    replace: '        onClose={() => (actions.dismiss(), actions.discard())}\n',
    noticedIn: LOST,
    noticedBy: `${GONE} > is guarded on %s too, not only beside the dialog (Portabase#304)`,
  },
  {
    name: 'can show a secret once only',
    file: FIELD,
    find: 'return () => empty(element)',
    replace: 'return () => (empty(element), secret.wipe())',
    noticedIn: LOST,
    noticedBy: `${GONE} > is there after “Show” is pressed as fast as one can (ssoready#109)`,
  },
  {
    name: 'has its creation in the wizard and not above the data',
    file: 'hooks/useWizardRegistry.ts',
    find: '  useEffect(() => () => registry.unregister(id), [registry, id])\n',
    replace:
      '  const { flow } = useApiKeysContext("")\n  useEffect(() => () => (registry.unregister(id), flow.abandon()), [registry, id, flow])\n',
    noticedIn: LOST,
    noticedBy: `${GONE} > survives a remount of what holds the wizard, privacy marks and all (replayio/devtools#3512)`,
  },
  {
    name: 'has its dialog in the empty state of the table',
    file: 'components/api-key-table/ApiKeyTable.tsx',
    find: '  const searchRef = useRef<HTMLInputElement>(null)\n',
    replace: `  const searchRef = useRef<HTMLInputElement>(null)
  const wasEmpty = useRef(false)
  if (wasEmpty.current && items.length > 0) queueMicrotask(flow.abandon)
  if (data) wasEmpty.current = items.length === 0
`,
    noticedIn: LOST,
    noticedBy: `${GONE} > survives the first key turning the empty page into a table (%s)`,
  },
  {
    name: 'can be closed while the request is under way',
    file: MACHINE,
    find: "    case 'creating':\n",
    replace: "    case 'creating':\n      if (event.type === 'dismiss') return IDLE\n",
    noticedIn: LOST,
    noticedBy: `${GONE} > is not lost to a closing while the request is under way (supermemory#1426)`,
  },
  {
    name: 'has its secret in a cache that others clean',
    file: 'hooks/useCreation.ts',
    find: '  useFlowLifetime(flow, {',
    replace: `  useState(() => queryClient.getQueryCache().subscribe(({ type }) => void (type === 'removed' && flow.abandon())))
  useFlowLifetime(flow, {`,
    noticedIn: LOST,
    noticedBy: `${GONE} > survives a global cleaning of state (twenty#9766)`,
  },
  {
    name: 'shows no secret without its key',
    file: 'core/readIssuedKey.ts',
    find: '  const oldValidUntil = asInstant(parts.oldValidUntil)\n',
    replace: '  const oldValidUntil = asInstant(parts.oldValidUntil)\n  if (!apiKey) return readIssuedKey({})\n',
    noticedIn: LOST,
    noticedBy: `${GONE} > is shown although the answer holds nothing else (SwissLife/Confix#79)`,
  },
  {
    name: 'shows a creation to nobody but the one who asked',
    file: 'hooks/WizardRegistry.ts',
    find: ' ?? this.#wizards[0] ?? this.#claimed',
    replace: '',
    noticedIn: LOST,
    noticedBy: `${GONE} > reaches the page although whoever asked for it has gone (%s)`,
  },
  {
    name: 'shows the secret again when it is opened again',
    file: MACHINE,
    find: "      return event.type === 'close-without-saving' ? IDLE : state\n",
    replace:
      "      return event.type === 'close-without-saving' ? { status: 'revealed', request, issued, isSaved: true } : state\n",
    noticedIn: LOST,
    noticedBy: `${AGAIN} > is gone after Escape and reopening, once %s (pyload#4725)`,
  },
  {
    name: 'keeps the secret in a page that the browser keeps',
    file: 'hooks/useFlowLifetime.ts',
    find: "    window.addEventListener('pagehide', flow.leavePage)\n",
    replace: '',
    noticedIn: LOST,
    noticedBy: `${AGAIN} > is gone when the page comes back after it was left (artsy/doppler#71)`,
  },
  {
    name: 'has two texts side by side, of which React removes one',
    file: REVEAL,
    find: "          {copying.status === 'copied' ? labels.copiedButton : labels.copy}\n",
    replace:
      "          {copying.status === 'copied' && labels.copiedButton}\n          {copying.status !== 'copied' && labels.copy}\n",
    noticedIn: LOST,
    noticedBy: 'a page that a translator rewrites',
  },
  {
    name: 'asks for a clipboard API alone',
    file: COPY_TEXT,
    find: 'return copyByEvent(text, view) ? Promise.resolve(true) : copyByApi(text, view, onLate)',
    replace: 'return copyByApi(text, view, onLate)',
    noticedIn: TOLD,
    noticedBy: `${COPY} > works on a plain HTTP page, where there is no clipboard API (%s)`,
  },
  {
    name: 'calls a refused copy a success',
    file: COPY_SECRET,
    find: "      setStatus('refused')\n",
    replace: "      setStatus('copied')\n",
    noticedIn: TOLD,
    noticedBy: `${COPY} > is not called a success when the browser refuses (%s)`,
  },
  {
    name: 'never hears of a copy that took its time',
    file: COPY_TEXT,
    find: '      if (isLate) onLate?.()\n',
    replace: '',
    noticedIn: TOLD,
    noticedBy: `${COPY} > is called a success when the browser has asked the user first, however long that took`,
  },
  {
    name: 'takes a late copy for one of the key that came after',
    file: COPY_SECRET,
    find: '      if (!secret.isWiped) confirm()\n',
    replace: '      confirm()\n',
    noticedIn: TOLD,
    noticedBy: `${COPY} > says nothing of a key that was given up when its copy comes at last`,
  },
  {
    name: 'believes a command that returns true',
    file: COPY_TEXT,
    find: "    view.document.execCommand('copy')\n",
    replace: "    isTaken = view.document.execCommand('copy')\n",
    noticedIn: TOLD,
    noticedBy: `${COPY} > does not believe a command that returns true and copies nothing (%s)`,
  },
  {
    name: 'waits before it asks for the clipboard',
    file: COPY_TEXT,
    find: '  // On plain HTTP browsers have no API: what stands',
    replace: '  await null\n  // On plain HTTP browsers have no API: what stands',
    noticedIn: TOLD,
    noticedBy: `${COPY} > is asked of the browser before anything is waited for (%s)`,
  },
  {
    name: 'lets a session recorder look on',
    file: 'components/create-key-wizard/keepPrivate.ts',
    find: 'rr-block ph-no-capture',
    replace: 'rr-block',
    noticedIn: TOLD,
    noticedBy: `${GIVEN} > tells session recorders to look away (%s)`,
  },
  {
    name: 'has the secret in the cache of react-query',
    file: 'hooks/useCreation.ts',
    find: 'onRevealed: ({ issued }) => announce(withoutSecret(issued)),',
    replace:
      'onRevealed: ({ issued }) => (queryClient.setQueryData(["secret"], issued.secret.reveal()), announce(withoutSecret(issued))),',
    noticedIn: TOLD,
    noticedBy: `${GIVEN} > is in no cache of react-query, ever (%s)`,
  },
  {
    name: 'makes a page of the history of the reveal',
    file: REVEAL,
    find: "    if (isWanted && !isShown) onTold('shown')\n",
    replace: "    history.pushState({ secret: secret.reveal() }, '', '?reveal')\n",
    noticedIn: TOLD,
    noticedBy: `${GIVEN} > is in no address and no state of the history (bunmail#132)`,
  },
  {
    name: 'takes a name for markup',
    file: 'components/api-key-table/ApiKeyRow.tsx',
    find: '      {shorten(name)}\n',
    replace: '      <span dangerouslySetInnerHTML={{ __html: name }} />\n',
    noticedIn: TOLD,
    noticedBy: `${GIVEN} > a name with markup is text and runs nothing (%s)`,
  },
  {
    name: 'has the text of the secret in a state',
    file: 'hooks/useCreation.ts',
    find: '    onRevealed: ({ issued }) => announce(withoutSecret(issued)),\n',
    replace:
      '    onRevealed: ({ issued }) => (setForbiddenPair(issued.secret.reveal() ?? undefined), announce(withoutSecret(issued))),\n',
    noticedIn: TOLD,
    noticedBy: `${GIVEN} > is in nothing that React keeps once the wizard is closed (%s)`,
  },
  {
    name: 'leaves the page without its scrolling',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.body.style.overflow = 'hidden'`,
    noticedIn: TOLD,
    noticedBy: `${BROKEN} > leaves the body as it was (%s)`,
  },
  {
    name: 'has a focus guard that is hidden from who listens',
    file: DIALOG,
    find: '      <div data-kd="panel">{children}</div>\n',
    replace: '      <span tabIndex={0} aria-hidden="true" />\n      <div data-kd="panel">{children}</div>\n',
    noticedIn: TOLD,
    noticedBy: `${BROKEN} > has no focusable guard that is hidden from who listens (%s)`,
  },
  {
    name: 'brings a style sheet along',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.head.append(document.createElement('style'))`,
    noticedIn: TOLD,
    noticedBy: `${BROKEN} > adds no style sheet, which a policy would refuse (%s)`,
  },
  {
    name: 'shows a date that is none as it came',
    file: 'core/parseApiKey.ts',
    find: '  createdAt: v.fallback(v.optional(Instant), undefined),\n',
    replace: '  createdAt: v.fallback(v.optional(v.string()), undefined),\n',
    noticedIn: TOLD,
    noticedBy: 'dates that others fell over',
  },
  {
    name: 'hands the ends of a key to the browser as markup',
    file: 'components/parts/HintPart.tsx',
    find: 'data-kd="hint-part">\n      {shorten(children)}\n    </bdi>',
    replace: 'data-kd="hint-part" dangerouslySetInnerHTML={{ __html: shorten(children) }} />',
    noticedIn: TOLD,
    noticedBy:
      'a page whose policy takes no text for markup (react#35816) > is handed none, from the form to the end of the secret and in every dialog of a key',
  },
]
