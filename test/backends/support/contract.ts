export { describeApiKeysClient } from '../../support/describeApiKeysClient'
