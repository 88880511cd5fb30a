import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { useState } from 'react'

/** The widget that every host renders: the whole page, with a backend in memory. */
export function Widget() {
  const [client] = useState(() => createMemoryClient({ apiKeys: [] }))
  return <ApiKeys client={client} scope="demo" />
}
