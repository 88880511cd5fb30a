import 'keydrawer/styles.css'
import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** The page rendered by a portal into another document: `?in=frame` or `?in=popup`. */
const client = createMemoryClient({
  apiKeys: ['1', '2', '3'].map((id) => ({
    id,
    name: `Key ${id}`,
    hint: null,
    createdAt: '2026-10-02T07:30:00.000Z',
  })),
})
const main = document.querySelector('main')!

function renderInto(view: Window) {
  const { document: target } = view
  target.documentElement.lang = 'en'
  for (const sheet of document.querySelectorAll('link')) target.head.append(sheet.cloneNode())
  target.body.innerHTML = '<h1>Elsewhere</h1>'
  createRoot(main).render(createPortal(<ApiKeys client={client} scope="acme" locale="en-GB" />, target.body))
}

if (new URLSearchParams(location.search).get('in') === 'frame') {
  const frame = Object.assign(document.createElement('iframe'), { title: 'Keys', width: 1200, height: 800 })
  main.before(frame)
  renderInto(frame.contentWindow!)
} else {
  const button = Object.assign(document.createElement('button'), { textContent: 'Open' })
  button.addEventListener('click', () => renderInto(open('', 'keys', 'width=1200,height=800')!))
  main.before(button)
}
