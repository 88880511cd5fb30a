import type { Edit } from '../../support/planting'
import type { Held } from './cycles'

export interface CycleMutant extends Edit {
  /** Follows “a Keydrawer that”. */
  readonly name: string
  /** The kind of object that is left behind, at least once in each cycle. */
  readonly leaves: keyof Held
  readonly in: 'openAndClose' | 'wholeWay'
}

const MODAL = 'components/ui/useModalElement.ts'
const OPENING = 'const invoker = getFocusedElement(getPlaces()[0] ?? document.body)'

/** Planted faults that leave something behind in each cycle. */
export const cycleMutants: readonly CycleMutant[] = [
  {
    name: 'does not take its listener from the window',
    leaves: 'windowListeners',
    in: 'openAndClose',
    file: 'components/ui/placeModal.ts',
    find: "view.removeEventListener('resize', check)",
    replace: '',
  },
  {
    name: 'keeps the dialogs',
    leaves: 'nodes',
    in: 'openAndClose',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; (globalThis.kept ??= []).push(dialog)`,
  },
  {
    name: 'never stops observing',
    leaves: 'observers',
    in: 'openAndClose',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; new ResizeObserver(() => {}).observe(dialog)`,
  },
  {
    name: 'never stops a timer',
    leaves: 'timers',
    in: 'openAndClose',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; setInterval(() => {}, 1000)`,
  },
  {
    name: 'keeps what showed the secret',
    leaves: 'nodes',
    in: 'wholeWay',
    file: 'components/create-key/SecretField.tsx',
    find: 'if (!element) return undefined',
    replace: ';(globalThis.kept ??= []).push(element); if (!element) return undefined',
  },
  {
    name: 'does not take the listener of a menu from the window',
    leaves: 'windowListeners',
    in: 'wholeWay',
    file: 'components/key-actions/usePopoverMenu.ts',
    find: "view.removeEventListener('resize', handleResize)",
    replace: '',
  },
  {
    name: 'lets a timer of a minute run on after each key',
    leaves: 'timers',
    in: 'wholeWay',
    file: 'core/retry.ts',
    find: 'answered.abort()',
    replace: '',
  },
]
