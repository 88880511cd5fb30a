import type { Mutant } from '../mutants/Mutant'

const MEANWHILE = 'custody/loss/meanwhile.test.tsx'
const UNSAVED = 'while the secret is unsaved'
const LEAVING = 'custody/loss/leaving.test.tsx'
const LEFT = 'a page that is left'
const RAPID = 'custody/loss/rapid.test.tsx'
const ROTATION = 'custody/loss/rotation.test.tsx'
const ROTATED = 'the secret of a rotation in %s'
const DISMISSALS = 'custody/loss/dismissals.browser.test.ts'
const WAYS = 'asks first, or stays, on each of 13 ways to dismiss the secret, one after the other'
const WEATHER = 'custody/loss/weather.browser.test.ts'
const HELD = 'components/heldKeys.test.tsx'
const DRAFTS = 'components/formDrafts.test.tsx'
const EVENTS = 'hooks/flowEvents.test.tsx'
const HELD_IN_BROWSER = 'custody/loss/heldKeys.browser.test.ts'
const NAVIGATION = 'custody/loss/navigation.browser.test.ts'
const ROUTED = 'a route of %s with an unsaved secret'
const TRANSLATED = 'with a page that a translator rewrites at every step'

const FLOW = 'core/CreateKeyFlow.ts'
const MACHINE = 'core/createKeyMachine.ts'
const LIFETIME = 'hooks/useFlowLifetime.ts'
const WIZARD = 'components/create-key-wizard/CreateKeyWizard.tsx'
const FIELD = 'components/create-key-wizard/SecretField.tsx'
const MODAL = 'components/parts/useModalElement.ts'
const OUTLET = 'components/create-key-wizard/SecretDialogOutlet.tsx'
const OPEN = "  if (creation.status === 'idle' || !entry) return null\n"
const DISMISS = "      return isSaved ? IDLE : { status: 'confirming-close', request, issued }"

/** Keydrawers that lose a secret, or the news of one, in one way each. */
export const lossMutants: readonly Mutant[] = [
  {
    name: 'shows no creation while its list fails',
    file: OUTLET,
    find: OPEN,
    replace: `  const { queryClient } = useApiKeysContext('')\n  if (queryClient.getQueryCache().getAll().some(({ state }) => state.error)) return null\n${OPEN}`,
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > a list that fails as %s takes nothing away`,
  },
  {
    name: 'shows no creation while its list is on its way',
    file: OUTLET,
    find: OPEN,
    replace: `  if (useApiKeysContext('').queryClient.isFetching() > 0) return null\n${OPEN}`,
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > a list that never answers, from the first on, takes nothing away`,
  },
  {
    name: 'has the creation of one scope, and leaves it with the scope',
    file: 'hooks/useCreation.ts',
    find: '  useFlowLifetime(flow, {',
    replace: '  const [of] = useState(scope); if (of !== scope) flow.abandon()\n  useFlowLifetime(flow, {',
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > a list that is loading anew, empty or of another page takes nothing away`,
  },
  {
    name: 'has the creation of one client object, and leaves it with the object',
    file: 'hooks/useCreation.ts',
    find: '  useFlowLifetime(flow, {',
    replace: '  const [of] = useState(client); if (of !== client) flow.abandon()\n  useFlowLifetime(flow, {',
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > another client object on every render, and one without a way to create, take nothing away`,
  },
  {
    name: 'keeps the secret after the host has removed the page',
    file: LIFETIME,
    find: '      flow.abandon()\n',
    replace: '',
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > a sign-out in the background takes nothing away until the host removes the page`,
  },
  {
    name: 'closes the dialog with the wizard that opened it',
    file: OUTLET,
    find: OPEN,
    replace: `  if (!registry.hasWizard()) return null\n${OPEN}`,
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > a boundary around the wizard`,
  },
  {
    name: 'lets an error of the host’s callback take the page',
    file: 'hooks/callHost.ts',
    find: '  } catch {\n',
    replace: '  } catch (error) {\n    throw error\n',
    noticedIn: MEANWHILE,
    noticedBy: 'callbacks of the host that throw',
  },
  {
    name: 'asks within an update of state, which React may run twice',
    file: 'hooks/useCreation.ts',
    find: 'create: (input: CreateApiKeyInput) => settle(flow.submit(withIds(), input)),',
    replace:
      'create: (input: CreateApiKeyInput) => (setCreatedIds((ids) => (void client.create?.(input, { scope, signal: new AbortController().signal, idempotencyKey: String(Math.random()) }), ids)), settle(flow.submit(withIds(), input))),',
    noticedIn: MEANWHILE,
    noticedBy: 'with StrictMode: %s',
  },
  {
    name: 'announces a key each time that its secret is looked at',
    file: LIFETIME,
    find: "if ('issued' in state && !('issued' in before)) onRevealed(state)",
    replace: "if ('issued' in state) onRevealed(state)",
    noticedIn: MEANWHILE,
    noticedBy: 'with StrictMode: %s',
  },
  {
    name: 'gives the secret an hour',
    file: LIFETIME,
    find: '    let previous = flow.getState()\n',
    replace: '    let previous = flow.getState()\n    setTimeout(() => flow.abandon(), 3_600_000)\n',
    noticedIn: MEANWHILE,
    noticedBy: 'a day later',
  },
  {
    name: 'forgets a key whose answer came to nobody',
    file: 'core/RequestAttempt.ts',
    find: '      else tracker.markUnsaved(request, id, apiKey)\n',
    replace: '',
    noticedIn: LEAVING,
    noticedBy: `${LEFT} > %s, tells of the key when it comes back`,
  },
  {
    name: 'forgets a key whose secret went with the page',
    file: 'core/CreateKeyFlow.ts',
    find: "if (!('issued' in state) || !isUnsaved(state) || !this.#target) return",
    replace: "if (!('issued' in state) || !isUnsaved(state) || !this.#target || type === 'abandon') return",
    noticedIn: LEAVING,
    noticedBy: `${LEFT} > %s, tells of the key when it comes back`,
  },
  {
    name: 'asks again for what was left',
    file: FLOW,
    find: "  readonly abandon = (): void => this.#lose('abandon')",
    replace: `  readonly abandon = (): void => {
    const state = this.#state
    this.#lose('abandon')
    if (this.#client && 'attempt' in state) void this.#request(this.#client, state.attempt)
  }`,
    noticedIn: LEAVING,
    noticedBy: `${LEFT} > before anything is asked asks nothing later`,
  },
  {
    name: 'remembers no attempt that may have made a key',
    file: 'core/CreateKeyFlow.ts',
    find: '        if (failure.mayHaveApplied) attempt.markUncertain()\n',
    replace: '',
    noticedIn: LEAVING,
    noticedBy: `${LEFT} > while a lost answer is looked for, tells of the key when it comes back`,
  },
  {
    name: 'repeats a lost request for whoever has left',
    file: 'core/CreateKeyFlow.ts',
    find: 'const isWorthwhile = (error: ApiKeysError) => isAwaited() && canReplay(client, request) && isWorthRepeating(error)',
    replace: 'const isWorthwhile = isWorthRepeating',
    noticedIn: LEAVING,
    noticedBy: `${LEFT} > before a lost request is repeated, repeats it no more, and tells of the key`,
  },
  {
    name: 'sends whatever is pressed while a key is being made',
    file: MACHINE,
    find: "    case 'creating':\n",
    replace:
      "    case 'creating':\n      if (event.type === 'submit') return { status: 'creating', attempt: event.attempt }\n",
    noticedIn: RAPID,
    noticedBy: 'twenty clicks and twenty Enters in one tick, with StrictMode: %s',
  },
  {
    name: 'believes that a key was made while it was offline',
    file: 'clients/requestJson.ts',
    find: 'isWrite && isSent, ',
    replace: 'isWrite, ',
    noticedIn: RAPID,
    noticedBy:
      'offline > the creation fails at once with the form as it was, and nothing is sent later without a click',
  },
  {
    name: 'believes that no key was made when the network goes with the answer',
    file: 'clients/requestJson.ts',
    find: 'isWrite && isSent, ',
    replace: 'isWrite && !isOffline(), ',
    noticedIn: RAPID,
    noticedBy: 'offline > the network that goes with the answer hides no key: it is looked for, and told of',
  },
  {
    name: 'forgets a secret that went unsaved where its key keeps its id',
    file: 'core/OrphanTracker.ts',
    find: "? 'unsaved-rotation' : 'unsaved'",
    replace: "? 'unacknowledged' : 'unsaved'",
    noticedIn: ROTATION,
    noticedBy: `${ROTATED} > that went unsaved, of a key that keeps its id, is told of, and can be had anew from there`,
  },
  {
    name: 'sends what failed offline as soon as the network is back',
    file: LIFETIME,
    find: "    window.addEventListener('pagehide', flow.leavePage)\n",
    replace:
      "    window.addEventListener('pagehide', flow.leavePage)\n    window.addEventListener('online', () => [...document.querySelectorAll<HTMLElement>('dialog button')].at(-1)?.click())\n",
    noticedIn: RAPID,
    noticedBy: 'offline',
  },
  {
    name: 'shows a rotation in the row of its key',
    file: OUTLET,
    find: OPEN,
    replace:
      "  if (creation.status === 'idle' || !entry) return null\n  if (creation.status === 'revealed' && !document.querySelector('[data-kd=\"row\"]')) return null\n",
    noticedIn: ROTATION,
    noticedBy: `${ROTATED} > survives that its row goes, the list with it, and every way in which the list fails (usertour#442)`,
  },
  {
    name: 'ends the old key as soon as the new secret is saved',
    file: FLOW,
    find: "    this.#send({ type: 'saved' }, (state) => {\n",
    replace:
      "    this.#send({ type: 'saved' }, (state) => {\n      if ('attempt' in state && state.attempt.rotation && this.#client) void this.#ended.end(this.#client, state.attempt.scope, state.attempt.rotation.apiKey.id)\n",
    noticedIn: ROTATION,
    noticedBy: `${ROTATED} > is there before the old key is touched: nothing ends or changes it, before the copy or after`,
  },
  {
    name: 'drops a secret without wiping it',
    file: FLOW,
    find: '    if (before !== held) before?.wipe()\n',
    replace: '',
    noticedIn: ROTATION,
    noticedBy: `${ROTATED} > is gone at once after %s`,
  },
  {
    name: 'does not wipe a secret that nobody waits for',
    file: FLOW,
    find: "    if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()\n",
    replace: '',
    noticedIn: ROTATION,
    noticedBy: `${ROTATED} > that arrives when the page is gone is wiped, and its key is reported when the page comes back`,
  },
  {
    name: 'rotates once for each press',
    file: 'core/CreateKeyFlow.ts',
    find: '    this.#submit(target, rotationIntent(apiKey, input))',
    replace:
      "    this.#state.status === 'creating' ? this.#request(target, this.#state.request, this.#stop.signal) : this.#submit(target, rotationIntent(apiKey, input))",
    noticedIn: ROTATION,
    noticedBy: `${ROTATED} > is asked for once, however often and however fast one presses`,
  },
  {
    name: 'closes without a word on Escape',
    file: MACHINE,
    find: DISMISS,
    replace: '      return IDLE',
    noticedIn: DISMISSALS,
    noticedBy: WAYS,
  },
  {
    name: 'asks nothing before the page is left',
    file: LIFETIME,
    find: "if (isUnsaved(state)) window.addEventListener('beforeunload', askBeforeUnload)",
    replace: 'if (isUnsaved(state)) window.focus()',
    noticedIn: DISMISSALS,
    noticedBy: WAYS,
  },
  {
    name: 'believes that a dialog which the browser closed is closed',
    file: MODAL,
    find: "    container.addEventListener('close', handleClose, true)\n",
    replace: '',
    noticedIn: DISMISSALS,
    noticedBy: WAYS,
  },
  {
    name: 'takes the host’s word for it that it is closed',
    file: WIZARD,
    find: 'else now.ask.dismiss()',
    replace: 'else now.flow.abandon()',
    noticedIn: DISMISSALS,
    noticedBy: WAYS,
  },
  {
    name: 'fetches what shows a secret once there is one',
    file: FIELD,
    find: "    element.append(secret.reveal() ?? '')\n",
    replace:
      "    void fetch('/app.css').then((answer) => answer.ok && element.append(secret.reveal() ?? ''), () => {})\n",
    noticedIn: WEATHER,
    noticedBy: 'shows and copies the secret although the network is gone from the creation on',
  },
  {
    name: 'loses what was typed with a creation that failed',
    file: 'components/create-key-wizard/useDetails.ts',
    find: '    form.replace(sent)\n',
    replace: "    form.replace({ ...sent, name: '' })\n",
    noticedIn: WEATHER,
    noticedBy: 'fails at once offline, keeps the form, and asks for nothing when the network is back',
  },
  {
    name: 'lets React have two texts side by side, which a translator moves',
    file: 'components/create-key-wizard/RevealStep.tsx',
    find: '          {isShown ? labels.hide : labels.show}\n',
    replace: '          {isShown && labels.hide}\n          {!isShown && labels.show}\n',
    noticedIn: WEATHER,
    noticedBy: TRANSLATED,
  },
  {
    name: 'writes another file than the secret',
    file: 'components/create-key-wizard/downloadEnv.ts',
    find: 'toDotenv(variable, text)',
    replace: 'toDotenv(variable, text.toLowerCase())',
    noticedIn: WEATHER,
    noticedBy: `${TRANSLATED} > comes through by way of the download, and the file holds the secret byte for byte`,
  },
  {
    name: 'gives the secret up where a search finds nothing',
    file: 'components/api-key-table/ApiKeyTable.tsx',
    find: '  const { retry, count, failure } = useRetry(query)\n',
    replace: "  const { retry, count, failure } = useRetry(query)\n  if (status === 'no-match') flow.abandon()\n",
    noticedIn: MEANWHILE,
    noticedBy: `${UNSAVED} > a filter that leaves no row, %s, takes nothing away`,
  },
  {
    name: 'tells the host of a user who gave up what went with the page',
    file: LIFETIME,
    find: '      flow.cancelClose()\n',
    replace: '',
    noticedIn: LEAVING,
    noticedBy:
      'a parent that takes another key > %s, takes the page away: the host is told that it is lost, and so is who looks at the new page',
  },
  {
    name: 'forgets a request with the page',
    file: 'core/OrphanTracker.ts',
    find: '    if (!this.answered.has(request)) this.#journal?.write(request)\n    return () =>',
    replace: '    return () =>',
    noticedIn: 'custody/loss/reload.browser.test.ts',
    noticedBy: 'gets the same secret with the same request after a reload during the creation at L1',
  },
  {
    name: 'lets Back leave an unsaved secret within a single-page app',
    file: 'hooks/guardNavigation.ts',
    find: '    event.preventDefault()\n',
    replace: '',
    noticedIn: NAVIGATION,
    noticedBy: `${ROUTED} > with the Navigation API and no guard of the router`,
  },
  {
    name: 'refuses to let a router undo the Back that it refuses',
    file: 'hooks/guardNavigation.ts',
    find: ' && event.destination.key !== home',
    replace: '',
    noticedIn: NAVIGATION,
    noticedBy: `${ROUTED} > with the recipe, Navigation API: %s`,
  },
  {
    name: 'tells a router to leave while the request is in flight',
    file: 'core/isUnsaved.ts',
    find: "if (state.status === 'creating' || state.status === 'checking') return true",
    replace: '',
    noticedIn: 'hooks/useUnsavedSecret.test.tsx',
    noticedBy: 'refuses while the request is in flight, without a question later',
  },
  {
    name: 'answers every question with a held key',
    file: 'components/parts/ignoreKeyRepeat.ts',
    find: 'if (!event.repeat || !isCommand(event)) return false',
    replace: 'if (event) return false',
    noticedIn: HELD,
    noticedBy: 'asks once while Enter is held on Done, and stays at the question',
  },
  {
    name: 'opens the form again with the key that closed it',
    file: 'components/parts/layers.ts',
    find: '(this.#isHeld || this.#layers.length > 0) && ',
    replace: 'this.#layers.length > 0 && ',
    noticedIn: HELD,
    noticedBy: 'opens nothing again while the Enter that closed the dialog is held',
  },
  {
    name: 'reports the events of a nested change first',
    file: LIFETIME,
    find: '    if (isRunning) return\n',
    replace: '',
    noticedIn: EVENTS,
    noticedBy: 'reports events in order and disarms beforeunload when onCreated saves and closes at once',
  },
  {
    name: 'forgets a filled form with the dialog',
    file: 'components/create-key-wizard/useDraft.ts',
    find: '    drafts.set(formId, { ...drafts.get(formId), ...change })\n',
    replace: '',
    noticedIn: DRAFTS,
    noticedBy: 'the form of a new key > comes back as it was after %s',
  },
  {
    name: 'brings the draft of one scope into another',
    file: 'hooks/useFormDrafts.ts',
    find: '  if (kept.owner !== owner) setKept(newDrafts(owner))\n',
    replace: '',
    noticedIn: DRAFTS,
    noticedBy: 'the form of a new key > is empty when %s has changed',
  },
  {
    name: 'lets the browser press a button again while Enter is held',
    file: 'components/parts/ignoreKeyRepeat.ts',
    find: '  event.preventDefault()\n',
    replace: '',
    noticedIn: HELD_IN_BROWSER,
    noticedBy: 'a held key',
  },
  {
    name: 'begins a form anew that was closed by a slip',
    file: 'components/create-key-wizard/useDraft.ts',
    find: 'useState<Partial<Draft>>(() => ({ ...drafts.get(formId) }))',
    replace: 'useState<Partial<Draft>>({})',
    noticedIn: HELD_IN_BROWSER,
    noticedBy: 'by keyboard alone',
  },
]
