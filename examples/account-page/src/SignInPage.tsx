import { useMutation, useQueryClient } from '@tanstack/react-query'
import { accountQuery, signIn } from './account'
import { AcmeMark } from './icons'
import { ThemeToggle } from './ThemeToggle'

export function SignInPage() {
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQuery.queryKey }),
  })

  return (
    <main className="sign-in">
      <div className="card">
        <div className="card-head">
          <AcmeMark />
          <ThemeToggle />
        </div>
        <h1>Acme Travel</h1>
        <p>
          A demo account page. Its API keys are real: kept by better-auth, listed and made with Keydrawer, and good for
          a call to this server.
        </p>
        <button type="button" className="button primary" disabled={isPending} onClick={() => mutate('ada')}>
          Sign in as Ada, the demo admin
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => mutate('max')}>
          Sign in as Max, a member (read-only)
        </button>
        {error && (
          <p className="failure" role="alert">
            That did not work. Is the server still running?
          </p>
        )}
      </div>
    </main>
  )
}
