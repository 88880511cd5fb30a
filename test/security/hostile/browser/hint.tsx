import { ApiKeysProvider, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createRoot, type Root } from 'react-dom/client'
import 'keydrawer/styles.css'
import { SecretField } from '../../../../src/components/create-key/SecretField'
import { OneTimeSecret } from '../../../../src/core/OneTimeSecret'
import { textInSight, until } from './layout'

const END = 'Zp04'
const main = document.querySelector('main')!
let root: Root | undefined

/** Renders a hint that starts with `start`. Returns its visible text in the table and in place of the secret. */
async function seenOf(start: string): Promise<readonly [string, string]> {
  const hint = { prefix: start, suffix: END }
  const apiKey = { id: 'key', name: 'CI', hint, createdAt: '2026-10-02T07:30:00Z' }
  root?.unmount()
  root = createRoot(main)
  root.render(
    <ApiKeysProvider client={{ list: () => Promise.resolve({ items: [apiKey] }) }} scope="acme" locale="en-GB">
      <ApiKeyTable />
      <SecretField
        secret={new OneTimeSecret('kd_demo')}
        hint={hint}
        isShown={false}
        isSelected={false}
        onCopiedByHand={() => {}}
        labels={labels}
      >
        {null}
      </SecretField>
    </ApiKeysProvider>,
  )
  const table = await until(() => main.querySelector('[data-kd="hint"]'))
  const secret = await until(() => main.querySelector('[data-kd="secret-text"] [aria-hidden]'))
  return [textInSight(table), textInSight(secret)]
}

export type SeenOf = typeof seenOf
declare global {
  interface Window {
    readonly seenOf: SeenOf
  }
}
Object.assign(window, { seenOf })
