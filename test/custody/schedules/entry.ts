// What a schedule drives: one module, so that a mutant of it can be built and put in its place.
export { ApiKeysError } from '../../../src/core/ApiKeysError'
export { CreateKeyFlow } from '../../../src/core/CreateKeyFlow'
export { looseEndsOf } from '../../../src/core/LooseEnds'
export { OneTimeSecret } from '../../../src/core/OneTimeSecret'
export { remedyFor } from '../../../src/core/remedyFor'
