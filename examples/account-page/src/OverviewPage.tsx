import type { Account } from './account'
import { hrefOf } from './useRoute'

export function OverviewPage({ account }: { account: Account }) {
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Overview</h1>
          <p>Good to see you, {account.user.name.split(' ', 1)[0]}.</p>
        </div>
      </div>
      <section className="card">
        <h2>Call the API in three steps</h2>
        <ol>
          <li>
            Make a key under <a href={hrefOf('api-keys')}>API keys</a> and copy it: it is shown once.
          </li>
          <li>
            Put it where your program finds it, such as <code>export ACME_API_KEY=…</code> in a terminal.
          </li>
          <li>
            Ask <code>/api/hello</code>, and see in the list that the key was used.
          </li>
        </ol>
      </section>
    </>
  )
}
