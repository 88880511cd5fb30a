import { hosts } from './hosts'

export function Index() {
  return (
    <main className="index">
      <h1>Keydrawer’s hosts</h1>
      <p className="lead">
        Places that are hard on a dialog. In each: make a key, type, scroll, go around with Tab, leave with Escape,
        copy. The line at the bottom says what the host noticed of it.
      </p>
      <ul>
        {hosts.map(({ id, title, what }) => (
          <li key={id}>
            <a href={`?host=${id}`}>{title}</a>
            <p>{what}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
