import type { Edit } from '../../support/planting'

const file = 'components/ui/useModalElement.ts'
const find = 'const invoker = getFocusedElement(getPlaces()[0] ?? document.body)'

/** Planted faults that change a built-in. Each name follows “a Keydrawer that”. */
export const frozenMutants: readonly (Edit & { readonly name: string })[] = [
  {
    name: 'teaches arrays something',
    file,
    find,
    replace: `${find}; Object.assign(Array.prototype, { last: 1 })`,
  },
  {
    name: 'listens to all requests',
    file,
    find,
    replace: `${find}; window.Response.prototype.json = () => ({})`,
  },
  {
    name: 'gives an object a method that every object has',
    file,
    find,
    replace: `${find}; const own = {}; own.toString = () => ''`,
  },
]
