import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'

const apiKeys = Array.from({ length: 200 }, (_, index) => ({ id: `key ${index}`, name: `Worker ${index}`, hint: null }))
const client = createMemoryClient({ apiKeys, pageSize: 1000 })

createRoot(document.querySelector('main')!).render(<ApiKeys client={client} scope="acme" confirmBy="typing" />)
