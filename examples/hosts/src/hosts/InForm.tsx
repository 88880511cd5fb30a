import { type FormEvent, useState } from 'react'
import { Widget } from '../Widget'

export default function InForm() {
  const [sent, setSent] = useState(0)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setSent(sent + 1)
  }
  return (
    <form className="card" onSubmit={send}>
      <label className="field">
        Company <input name="company" defaultValue="Acme Travel" />
      </label>
      <Widget />
      <button className="button">Save the form (saved {sent} times)</button>
    </form>
  )
}
