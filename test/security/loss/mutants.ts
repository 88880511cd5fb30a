import type { Mutant } from '../mutants/Mutant'

const FLOW = 'create-flow/CreateKeyFlow.ts'
const MACHINE = 'create-flow/createKeyMachine.ts'
const LIFETIME = 'hooks/useCreateFlowEffects.ts'
const WIZARD = 'components/create-key/CreateKeyWizard.tsx'
const FIELD = 'components/create-key/SecretField.tsx'
const MODAL = 'components/ui/useModalElement.ts'
const OUTLET = 'components/create-key/SecretDialogOutlet.tsx'
const OPEN = "if (creation.status === 'idle' || !entry) return null"
const DISMISS = "return isSaved ? IDLE : { status: 'confirming-close', request, issued }"

/** Planted faults that lose a secret, or the notice about one. */
export const lossMutants: readonly Mutant[] = [
  {
    name: 'shows no creation while its list fails',
    file: OUTLET,
    find: OPEN,
    replace: `const { queryClient } = useApiKeysContext('')\n  if (queryClient.getQueryCache().getAll().some(({ state }) => state.error)) return null\n${OPEN}`,
    caughtBy: 'unsaved-failing-list',
  },
  {
    name: 'shows no creation while its list is on its way',
    file: OUTLET,
    find: OPEN,
    replace: `if (useApiKeysContext('').queryClient.isFetching() > 0) return null\n${OPEN}`,
    caughtBy: 'unsaved-pending-list',
  },
  {
    name: 'has the creation of one scope, and leaves it with the scope',
    file: 'hooks/useCreateFlow.ts',
    find: 'useCreateFlowEffects(flow, {',
    replace: 'const [of] = useState(scope); if (of !== scope) flow.abandon()\n  useCreateFlowEffects(flow, {',
    caughtBy: 'unsaved-other-list',
  },
  {
    name: 'has the creation of one client object, and leaves it with the object',
    file: 'hooks/useCreateFlow.ts',
    find: 'useCreateFlowEffects(flow, {',
    replace: 'const [of] = useState(client); if (of !== client) flow.abandon()\n  useCreateFlowEffects(flow, {',
    caughtBy: 'unsaved-other-client',
  },
  {
    name: 'keeps the secret after the host has removed the page',
    file: LIFETIME,
    find: 'flow.abandon()\n      unsubscribe()',
    replace: '\n      unsubscribe()',
    caughtBy: 'unsaved-sign-out',
  },
  {
    name: 'closes the dialog with the wizard that opened it',
    file: OUTLET,
    find: OPEN,
    replace: `if (!registry.hasWizard()) return null\n${OPEN}`,
    caughtBy: 'unsaved-error-boundary',
  },
  {
    name: 'lets an error of the host’s callback take the page',
    file: 'hooks/safeCallback.ts',
    find: 'try {\n    call()\n  } catch {',
    replace: 'try {\n    call()\n  } catch (error) {\n    throw error',
    caughtBy: 'host-callbacks-throw',
  },
  {
    name: 'asks within an update of state, which React may run twice',
    file: 'hooks/useCreateFlow.ts',
    find: 'create: (input: CreateApiKeyInput) => settle(flow.submit(withIds(), input)),',
    replace:
      'create: (input: CreateApiKeyInput) => (setCreatedIds((ids) => (void client.create?.(input, { scope, signal: new AbortController().signal, idempotencyKey: String(Math.random()) }), ids)), settle(flow.submit(withIds(), input))),',
    caughtBy: 'strict-mode',
  },
  {
    name: 'announces a key each time that its secret is looked at',
    file: LIFETIME,
    find: "if ('issued' in state && !('issued' in before)) onRevealed(state)",
    replace: "if ('issued' in state) onRevealed(state)",
    caughtBy: 'strict-mode',
  },
  {
    name: 'gives the secret an hour',
    file: LIFETIME,
    find: 'let previous = flow.getState()\n    const askBeforeUnload',
    replace:
      'let previous = flow.getState()\n    setTimeout(() => flow.abandon(), 3_600_000)\n    const askBeforeUnload',
    caughtBy: 'unsaved-a-day-later',
  },
  {
    name: 'forgets a key whose answer came to nobody',
    file: 'create-flow/OrphanTracker.ts',
    find: 'else this.markUnsaved(request, id, apiKey)',
    replace: '',
    caughtBy: 'left-page-reports-key',
  },
  {
    name: 'forgets a key whose secret went with the page',
    file: 'create-flow/CreateKeyFlow.ts',
    find: "if (!('issued' in state) || !isUnsaved(state) || !this.#target) return",
    replace: "if (!('issued' in state) || !isUnsaved(state) || !this.#target || type === 'abandon') return",
    caughtBy: 'left-page-reports-key',
  },
  {
    name: 'asks again for what was left',
    file: FLOW,
    find: "readonly abandon = (): void => this.#lose('abandon')",
    replace: `readonly abandon = (): void => {
    const [state, target] = [this.#state, this.#target]
    this.#lose('abandon')
    if (target && 'request' in state) void this.#protocol.request(target, state.request, new AbortController().signal)
  }`,
    caughtBy: 'left-page-before-request',
  },
  {
    name: 'remembers no attempt that may have made a key',
    file: 'create-flow/RequestProtocol.ts',
    find: 'if (failure.mayHaveApplied && !attempt.isAnswered) tracker.markUncertain(attempt)',
    replace: '',
    caughtBy: 'left-page-during-search',
  },
  {
    name: 'repeats a lost request for whoever has left',
    file: 'create-flow/RequestProtocol.ts',
    find: 'const shouldRetry = (error: ApiKeysError) => isAwaited() && canReplay(client, request) && isRetryable(error)',
    replace: 'const shouldRetry = isRetryable',
    caughtBy: 'left-page-stops-repeating',
  },
  {
    name: 'sends whatever is pressed while a key is being made',
    file: MACHINE,
    find: "case 'creating':",
    replace:
      "case 'creating':\n      if (event.type === 'submit') return { status: 'creating', request: event.request }",
    caughtBy: 'twenty-clicks',
  },
  {
    name: 'believes that a key was made while it was offline',
    file: 'clients/requestJson.ts',
    find: 'isWrite && isSent,',
    replace: 'isWrite,',
    caughtBy: 'offline-create-fails-at-once',
  },
  {
    name: 'believes that no key was made when the network goes with the answer',
    file: 'clients/requestJson.ts',
    find: 'isWrite && isSent,',
    replace: 'isWrite && !isOffline(),',
    caughtBy: 'offline-answer-lost',
  },
  {
    name: 'forgets a secret that went unsaved where its key keeps its id',
    file: 'create-flow/OrphanTracker.ts',
    find: "? 'unsaved-rotation' : 'unsaved'",
    replace: "? 'unacknowledged' : 'unsaved'",
    caughtBy: 'rotation-unsaved',
  },
  {
    name: 'sends what failed offline as soon as the network is back',
    file: LIFETIME,
    find: "window.addEventListener('pagehide', flow.leavePage)",
    replace:
      "window.addEventListener('pagehide', flow.leavePage)\n    window.addEventListener('online', () => [...document.querySelectorAll<HTMLElement>('dialog button')].at(-1)?.click())",
    caughtBy: 'offline',
  },
  {
    name: 'shows a rotation in the row of its key',
    file: OUTLET,
    find: OPEN,
    replace:
      "if (creation.status === 'idle' || !entry) return null\n  if (creation.status === 'revealed' && !document.querySelector('[data-kd=\"row\"]')) return null",
    caughtBy: 'rotation-survives-list',
  },
  {
    name: 'ends the old key as soon as the new secret is saved',
    file: FLOW,
    find: "this.#send({ type: 'saved' }, (state) => {",
    replace:
      "this.#send({ type: 'saved' }, (state) => {\n      if ('request' in state && state.request.rotation && this.#target) void this.#target.client.revoke?.(state.request.rotation.apiKey.id, { scope: state.request.scope, signal: new AbortController().signal })",
    caughtBy: 'rotation-old-key-untouched',
  },
  {
    name: 'drops a secret without wiping it',
    file: 'create-flow/CreateKeyStore.ts',
    find: 'if (before !== held) before?.wipe()',
    replace: '',
    caughtBy: 'rotation-wiped',
  },
  {
    name: 'does not wipe a secret that nobody waits for',
    file: 'create-flow/CreateKeyStore.ts',
    find: "if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()",
    replace: '',
    caughtBy: 'rotation-late-answer',
  },
  {
    name: 'rotates once for each press',
    file: 'create-flow/CreateKeyFlow.ts',
    find: 'this.#submit(target, rotationIntent(apiKey, input))',
    replace:
      "this.#state.status === 'creating' ? this.#protocol.request(target, this.#state.request, this.#stop.signal) : this.#submit(target, rotationIntent(apiKey, input))",
    caughtBy: 'rotation-once',
  },
  {
    name: 'closes without a word on Escape',
    file: MACHINE,
    find: DISMISS,
    replace: 'return IDLE',
    caughtBy: 'dismissals',
  },
  {
    name: 'asks nothing before the page is left',
    file: LIFETIME,
    find: "if (isUnsaved(state)) window.addEventListener('beforeunload', askBeforeUnload)",
    replace: 'if (isUnsaved(state)) window.focus()',
    caughtBy: 'dismissals',
  },
  {
    name: 'believes that a dialog which the browser closed is closed',
    file: MODAL,
    find: "container.addEventListener('close', handleClose, true)",
    replace: '',
    caughtBy: 'dismissals',
  },
  {
    name: 'takes the host’s word for it that it is closed',
    file: WIZARD,
    find: 'else now.ask.dismiss()',
    replace: 'else now.flow.abandon()',
    caughtBy: 'dismissals',
  },
  {
    name: 'fetches what shows a secret once there is one',
    file: FIELD,
    find: "element.append(secret.reveal() ?? '')",
    replace: "void fetch('/app.css').then((answer) => answer.ok && element.append(secret.reveal() ?? ''), () => {})",
    caughtBy: 'offline-reveal',
  },
  {
    name: 'loses what was typed with a creation that failed',
    file: 'components/create-key/useDetails.ts',
    find: 'form.replace(sent)',
    replace: "form.replace({ ...sent, name: '' })",
    caughtBy: 'offline-keeps-form',
  },
  {
    name: 'lets React have two texts side by side, which a translator moves',
    file: 'components/create-key/RevealStep.tsx',
    find: '{isShown ? labels.hide : labels.show}',
    replace: '{isShown && labels.hide}\n          {!isShown && labels.show}',
    caughtBy: 'translated-page',
  },
  {
    name: 'writes another file than the secret',
    file: 'components/create-key/downloadEnv.ts',
    find: 'toDotenv(variable, text)',
    replace: 'toDotenv(variable, text.toLowerCase())',
    caughtBy: 'translated-download',
  },
  {
    name: 'gives the secret up where a search finds nothing',
    file: 'components/key-table/ApiKeyTable.tsx',
    find: 'const { retry, count, failure } = useRetry(query)',
    replace: "const { retry, count, failure } = useRetry(query)\n  if (status === 'no-match') flow.abandon()",
    caughtBy: 'unsaved-filtered-list',
  },
  {
    name: 'tells the host of a user who gave up what went with the page',
    file: LIFETIME,
    find: 'warnOnce(UNMOUNTED_WHILE_UNSAVED)\n      flow.cancelClose()',
    replace: 'warnOnce(UNMOUNTED_WHILE_UNSAVED)\n      ',
    caughtBy: 'parent-replaces-page',
  },
  {
    name: 'forgets a request with the page',
    file: 'create-flow/OrphanTracker.ts',
    find: 'if (!attempt.isAnswered) this.#journal.write(request)',
    replace: '',
    caughtBy: 'reload-same-secret',
  },
  {
    name: 'lets Back leave an unsaved secret within a single-page app',
    file: 'hooks/guardNavigation.ts',
    find: 'event.preventDefault()\n    void confirmLeave(flow)',
    replace: 'void confirmLeave(flow)',
    caughtBy: 'navigation-without-router-guard',
  },
  {
    name: 'refuses to let a router undo the Back that it refuses',
    file: 'hooks/guardNavigation.ts',
    find: '&& event.destination.key !== home',
    replace: '',
    caughtBy: 'navigation-with-recipe',
  },
  {
    name: 'tells a router to leave while the request is in flight',
    file: 'create-flow/isUnsaved.ts',
    find: "if (state.status === 'creating' || state.status === 'checking') return true",
    replace: '',
    caughtBy: 'navigation-refused-in-flight',
  },
  {
    name: 'answers every question with a held key',
    file: 'components/ui/ignoreKeyRepeat.ts',
    find: 'if (!event.repeat || !isCommand(event)) return false',
    replace: 'if (event) return false',
    caughtBy: 'enter-held-on-done',
  },
  {
    name: 'opens the form again with the key that closed it',
    file: 'components/ui/layers.ts',
    find: '(this.#isHeld || this.#layers.length > 0) &&',
    replace: 'this.#layers.length > 0 &&',
    caughtBy: 'enter-held-after-closing',
  },
  {
    name: 'reports the events of a nested change first',
    file: LIFETIME,
    find: 'if (isRunning) return',
    replace: '',
    caughtBy: 'events-in-order',
  },
  {
    name: 'forgets a filled form with the dialog',
    file: 'components/forms/useFormValues.ts',
    find: 'drafts.set(formId, { ...drafts.get(formId), ...change })',
    replace: '',
    caughtBy: 'draft-kept',
  },
  {
    name: 'brings the draft of one scope into another',
    file: 'hooks/useFormDrafts.ts',
    find: 'if (kept.owner !== owner) setKept(newDrafts(owner))',
    replace: '',
    caughtBy: 'draft-of-other-scope',
  },
  {
    name: 'lets the browser press a button again while Enter is held',
    file: 'components/ui/ignoreKeyRepeat.ts',
    find: '!isCommand(event)) return false\n  event.preventDefault()',
    replace: '!isCommand(event)) return false',
    caughtBy: 'held-key-in-browser',
  },
  {
    name: 'begins a form anew that was closed by a slip',
    file: 'components/forms/useFormValues.ts',
    find: 'useState<Partial<Draft>>(() => ({ ...drafts.get(formId) }))',
    replace: 'useState<Partial<Draft>>({})',
    caughtBy: 'keyboard-only',
  },
]
