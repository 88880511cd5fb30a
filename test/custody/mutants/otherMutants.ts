import type { Mutant } from './Mutant'

const GATE = 'testing/ownership/gate.test.ts'
const WRONG_SERVERS = 'testing/ownership/wrongServers.test.ts'
const PREFLIGHT = 'clients/preflight.test.ts'
const RETRYING = 'core/retrying.test.ts'
const PAUSES = 'asks again when a backend that wants %s has had it'

/** Keydrawers with a fault each that checks outside of this folder must notice. */
export const otherMutants: readonly Mutant[] = [
  {
    name: 'leaves a dialog in a place that has become hidden',
    file: 'components/parts/placeModal.ts',
    find: '  let stopWatching = watch(dialog, check)\n',
    replace: '  let stopWatching = () => {}\n',
    noticedIn: 'custody/hosts/places.browser.test.ts',
    noticedBy:
      'a wizard that is hidden by %s > keeps a secret that it shows on screen, with what was done and the focus (?%s)',
  },
  {
    name: 'focuses the heading of a dialog that had to move',
    file: 'components/parts/placeModal.ts',
    find: 'if (!isMoving) focused = target',
    replace: 'focused = target',
    noticedIn: 'custody/hosts/places.browser.test.ts',
    noticedBy:
      'a wizard that is hidden by %s > keeps a secret that it shows on screen, with what was done and the focus (?%s)',
  },
  {
    name: 'closes the host’s own dialog with its own',
    file: 'components/parts/Dialog.tsx',
    find: "if (isTag(event.target, 'dialog')) event.stopPropagation()",
    replace: 'void event',
    noticedIn: 'components/hostEvents.test.tsx',
    noticedBy: 'keeps the %s of its dialog from a dialog of the host around it',
  },
  {
    name: 'leaves the rest of a press on the backdrop to the host',
    file: 'components/parts/useModalElement.ts',
    find: "dialog.addEventListener('click', handleClick)",
    replace: "dialog.addEventListener('mouseup', handleClick)",
    noticedIn: 'components/hostEvents.test.tsx',
    noticedBy: 'closes on the last event of a press beside it, so that none of it reaches the host',
  },
  {
    name: 'changes keys by requests that any form can send',
    file: 'clients/routeBody.ts',
    find: "if (method === 'DELETE' && body === undefined",
    replace: 'if (body === undefined',
    noticedIn: PREFLIGHT,
    noticedBy: 'No link and no form of another site can send the change > of %s: %s',
  },
  {
    name: 'sends no idempotency key',
    file: 'clients/createMappedClient.ts',
    find: "  return { 'idempotency-key': idempotencyKey }",
    replace: "  return { 'x-key': idempotencyKey }",
    noticedIn: PREFLIGHT,
    noticedBy: 'sends a header with a creation that no form has',
  },
  {
    name: 'quotes an answer that is no JSON',
    file: 'clients/requestJson.ts',
    find: '  } catch {\n    return NOT_JSON\n',
    replace: '  } catch (error) {\n    throw error\n',
    noticedIn: 'custody/leaks/malformed.test.ts',
    noticedBy: '%s > asked to %s > quotes nothing of %s, in no property of its error',
  },
  {
    name: 'asks again before a backend wants it',
    file: 'core/retrying.ts',
    find: 'askedPause(known) + Math.random()',
    replace: 'Math.random()',
    noticedIn: RETRYING,
    noticedBy: PAUSES,
  },
  {
    name: 'asks again though a backend wants an hour',
    file: 'core/retrying.ts',
    find: '|| asksForLong(known)) throw known',
    replace: ') throw known',
    noticedIn: RETRYING,
    noticedBy: PAUSES,
  },
  {
    name: 'changes keys of others when a check asks it to',
    file: 'testing/OwnedKeys.ts',
    find: "if (!owned) return 'A key was to be changed that this run is not proven to have created.'",
    replace: 'if (!owned) return undefined',
    noticedIn: GATE,
    noticedBy: 'sends no %s of a key that is somebody else’s, and nothing after it',
  },
  {
    name: 'creates a key under a name that is not of the run',
    file: 'testing/guardClient.ts',
    find: 'if (!isNameless && !keys.isOwnName(input.name))',
    replace: 'if (!isNameless && input.name === null)',
    noticedIn: GATE,
    noticedBy: 'sends no creation under the name “%s”, which is not of this run',
  },
  {
    name: 'changes a key by an id that a colleague’s key has by now',
    file: 'testing/OwnedKeys.ts',
    find: 'if (owned.isNamed ? this.isOwnName(row.name) : row.name === null) return undefined',
    replace: 'if (owned.isNamed || row.name === null) return undefined',
    noticedIn: GATE,
    noticedBy: 'sends no change of a key of ours once a colleague’s key has its id',
  },
  {
    name: 'takes an id that the answer names without asking the list',
    file: 'testing/identifyKey.ts',
    find: '  return hasNames ? byNameAndId(evidence, answeredId) : byIdAlone(evidence, answeredId)',
    replace: '  return { id: answeredId }',
    noticedIn: WRONG_SERVERS,
    noticedBy: 'a server that %s > loses no key of others to describeApiKeysClient',
  },
]
