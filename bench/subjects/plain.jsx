import { useEffect, useState } from 'react'
import { register } from './harness.js'
import { KeysByHand } from './KeysByHand.jsx'

const page = {}

function Page() {
  const [apiKeys, setApiKeys] = useState([])
  useEffect(() => {
    page.load = () =>
      fetch('/api/api-keys')
        .then((response) => response.json())
        .then(({ data }) => setApiKeys(data))
    void page.load()
  }, [])
  return (
    <>
      <button type="button">Create API key</button>
      <KeysByHand apiKeys={apiKeys} />
    </>
  )
}

register(<Page />, { refetch: () => page.load() })
