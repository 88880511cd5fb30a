export { describeContract as describeApiKeysClient } from '../../support/describeContract'
