import type { Account } from './account'

export function ProfilePage({ account }: { account: Account }) {
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Profile</h1>
          <p>What Acme Travel knows about you.</p>
        </div>
      </div>
      <section className="card">
        <dl>
          <dt>Name</dt>
          <dd>{account.user.name}</dd>
          <dt>Email</dt>
          <dd>{account.user.email}</dd>
          <dt>Organization</dt>
          <dd>{account.organization.name}</dd>
          <dt>Role</dt>
          <dd>{account.mayCreateKeys ? `${account.role}: may make API keys` : `${account.role}: may see API keys`}</dd>
        </dl>
      </section>
    </>
  )
}
