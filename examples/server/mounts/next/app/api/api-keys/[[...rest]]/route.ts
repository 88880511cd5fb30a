import { createApiKeysHandler } from '../../../../../../src/createApiKeysHandler'
import { openKeyDatabase } from '../../../../../../src/openKeyDatabase'
import { session } from '../../../../session'

const handler = createApiKeysHandler({
  database: await openKeyDatabase(process.env['DATABASE_URL'] ?? 'file:keys.db'),
  authenticate: session,
})

// Next.js calls the function that has the name of the method.
export { handler as DELETE, handler as GET, handler as PATCH, handler as POST }
