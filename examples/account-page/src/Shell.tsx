import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Account, accountQuery, signOut } from './account'
import { AcmeMark, HomeIcon, KeyIcon, PersonIcon } from './icons'
import { ThemeToggle } from './ThemeToggle'
import { hrefOf, type Route, routes } from './useRoute'

export interface ShellProps {
  readonly account: Account
  readonly route: Route
  readonly children: ReactNode
}

export function Shell({ account, route, children }: ShellProps) {
  const queryClient = useQueryClient()
  const { mutate: leave } = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queryClient.setQueryData(accountQuery.queryKey, null)
      // The next person on this screen must not meet the lists of the one before. The account itself
      // stays in the cache: the page is watching it.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountQuery.queryKey[0] })
    },
  })

  return (
    <div className="shell">
      <header className="sidebar">
        <div className="brand">
          <AcmeMark />
          <span>{account.organization.name}</span>
        </div>
        <nav aria-label="Account">
          {routes.map((each) => (
            <a key={each} href={hrefOf(each)} aria-current={each === route ? 'page' : undefined}>
              {items[each].icon}
              {items[each].name}
            </a>
          ))}
        </nav>
        <div className="whoami">
          <div>
            <strong>{account.user.name}</strong>
            <span>{account.role}</span>
          </div>
          <ThemeToggle />
          <button type="button" className="button quiet" onClick={() => leave()}>
            Sign out
          </button>
        </div>
      </header>
      <main className="content">{children}</main>
    </div>
  )
}

const items = {
  overview: { name: 'Overview', icon: <HomeIcon /> },
  profile: { name: 'Profile', icon: <PersonIcon /> },
  'api-keys': { name: 'API keys', icon: <KeyIcon /> },
}
