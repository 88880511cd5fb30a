import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import 'keydrawer/styles.layer.css'

const client = createMemoryClient()

export function Demo() {
  return <ApiKeys client={client} scope="demo" />
}
