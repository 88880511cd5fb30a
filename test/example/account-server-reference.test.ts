// @vitest-environment node
import { withAccountServer } from '../support/accountServer'
import { revokeOrDelete } from '../support/keyTables'
import { describeKeyEndings } from './describeKeyEndings'

const server = withAccountServer({ backend: 'reference', withPage: false })

describeKeyEndings('the reference backend', {
  server,
  backend: 'reference',
  end: (id) => revokeOrDelete(server().dataDir, 'reference', id),
})
