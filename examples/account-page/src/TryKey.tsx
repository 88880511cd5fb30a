import { useState } from 'react'

/**
 * A call to try a new key with.
 *
 * It names a variable in the key's place: a command with the secret in it would end up in the
 * history of the shell, and this page never learns the secret anyway.
 */
export function TryKey({ keyName }: { keyName: string | undefined }) {
  const [copied, setCopied] = useState<'idle' | 'copied' | 'refused'>('idle')
  const command = `curl -H "Authorization: Bearer $ACME_API_KEY" ${window.location.origin}/api/hello`

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(command)
      setCopied('copied')
    } catch {
      setCopied('refused')
    }
  }

  return (
    <section className="card try" aria-labelledby="try-key">
      <h2 id="try-key">Try {keyName ? `“${keyName}”` : 'your new key'}</h2>
      <p>
        Put the key into <code>ACME_API_KEY</code>, then run:
      </p>
      <div className="command">
        <code>{command}</code>
        <button type="button" className="button" onClick={() => void handleCopy()}>
          {copied === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <output className={copied === 'refused' ? 'failure' : 'visually-hidden'}>{said[copied]}</output>
    </section>
  )
}

const said = {
  idle: '',
  copied: 'The command is copied.',
  refused: 'The browser refused. Select the command and copy it yourself.',
}
