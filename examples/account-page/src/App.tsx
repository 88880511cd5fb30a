import { useQuery } from '@tanstack/react-query'
import { type Account, accountQuery } from './account'
import { ApiKeysPage } from './ApiKeysPage'
import { OverviewPage } from './OverviewPage'
import { ProfilePage } from './ProfilePage'
import { Shell } from './Shell'
import { SignInPage } from './SignInPage'
import { type Route, useRoute } from './useRoute'

export function App() {
  const { data: account, error, refetch } = useQuery(accountQuery)
  const route = useRoute()

  if (account) {
    return (
      <Shell account={account} route={route}>
        <Page account={account} route={route} />
      </Shell>
    )
  }
  if (account === null) return <SignInPage />
  if (!error) return null
  return (
    <main className="sign-in">
      <div className="card" role="alert">
        <h1>Acme Travel cannot be reached</h1>
        <p>The server did not answer. Is it still running?</p>
        <button type="button" className="button primary" onClick={() => void refetch()}>
          Try again
        </button>
      </div>
    </main>
  )
}

function Page({ account, route }: { account: Account; route: Route }) {
  if (route === 'overview') return <OverviewPage account={account} />
  if (route === 'profile') return <ProfilePage account={account} />
  // Another organization is another page: nothing of the one before stays on it.
  return <ApiKeysPage key={account.organization.id} account={account} />
}
