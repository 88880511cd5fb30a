import { useEffect, useState } from 'react'
import { register } from './harness.js'
import { KeysByHand } from './KeysByHand.jsx'

function Page() {
  const [apiKeys, setApiKeys] = useState([])
  useEffect(() => {
    void fetch('/api/api-keys')
      .then((response) => response.json())
      .then(({ data }) => setApiKeys(data))
  }, [])
  return (
    <>
      <button type="button">New API key</button>
      <KeysByHand apiKeys={apiKeys} />
    </>
  )
}

register(<Page />)
