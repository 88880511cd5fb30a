import { useState } from 'react'

// Created on first use, like Keydrawer's own: the first of each kind costs more than a hundred rows.
let days
let spans
const now = Date.now()

/** A table as written in an hour: the columns that Keydrawer shows, a search and a sort order, but nothing more. */
export function KeysByHand({ apiKeys, Rows = AllRows }) {
  const [search, setSearch] = useState('')
  const [isSorted, setIsSorted] = useState(false)
  const text = search.toLowerCase()
  const found = text === '' ? apiKeys : apiKeys.filter(({ name }) => name.toLowerCase().includes(text))
  const shown = isSorted ? found.toSorted((a, b) => a.name.localeCompare(b.name)) : found
  return (
    <>
      <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <table>
        <thead>
          <tr>
            <th scope="col">
              <button type="button" onClick={() => setIsSorted(true)}>
                Name
              </button>
            </th>
            <th scope="col">Key</th>
            <th scope="col">Created</th>
            <th scope="col">Last used</th>
            <th scope="col">Expires</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          <Rows apiKeys={shown} />
        </tbody>
      </table>
    </>
  )
}

/** The dialog that creates a key, up to the moment before a request is sent. */
export function CreateByHand({ Dialog }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>Create API key</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay />
        <Dialog.Content>
          <Dialog.Title>Create API key</Dialog.Title>
          <form>
            <label>
              Name <input name="name" />
            </label>
            <label>
              Description <textarea name="description" />
            </label>
            <Dialog.Close>Cancel</Dialog.Close>
            <button type="submit">Create</button>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function AllRows({ apiKeys }) {
  return apiKeys.map((apiKey) => <RowByHand key={apiKey.id} apiKey={apiKey} />)
}

export function RowByHand({ apiKey }) {
  return (
    <tr>
      <th scope="row">
        {apiKey.name}
        {apiKey.description && <small>{apiKey.description}</small>}
      </th>
      <td>
        <code>
          {apiKey.hint.prefix}…<b>{apiKey.hint.suffix}</b>
        </code>
      </td>
      <td>
        <time dateTime={apiKey.createdAt}>{dayOf(apiKey.createdAt)}</time>
      </td>
      <td>{apiKey.lastUsedAt ? <time dateTime={apiKey.lastUsedAt}>{ago(apiKey.lastUsedAt)}</time> : 'Never'}</td>
      <td>{apiKey.expiresAt ? <time dateTime={apiKey.expiresAt}>{dayOf(apiKey.expiresAt)}</time> : 'Never'}</td>
      <td>
        <span data-status={statusOf(apiKey)}>{statusOf(apiKey)}</span>
      </td>
    </tr>
  )
}

function dayOf(instant) {
  days ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
  return days.format(new Date(instant))
}

function ago(instant) {
  spans ??= new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
  const hours = Math.trunc((Date.parse(instant) - now) / 3_600_000)
  return Math.abs(hours) < 24 ? spans.format(hours, 'hour') : spans.format(Math.trunc(hours / 24), 'day')
}

function statusOf({ revokedAt, expiresAt }) {
  if (revokedAt) return 'Revoked'
  return expiresAt && Date.parse(expiresAt) <= now ? 'Expired' : 'Active'
}
