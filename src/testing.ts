export type { ClientUnderTest } from './testing/callFor'
export { describeApiKeysClient, type TestRunner } from './testing/describeApiKeysClient'
