import { act, screen } from '@testing-library/react'
import { createRestClient } from 'keydrawer/rest'
import { afterEach, expect, it, vi } from 'vitest'
import { apiKey, SECRET } from '../../support/fakeClient'
import { askForKey, expectSecret } from '../loss/flow'

afterEach(() => document.querySelectorAll('[data-host]').forEach((each) => each.remove()))

/** Elements whose ids and names become properties of `window` and `document`. */
const NAMES = 'fetch crypto navigator location history URL Blob Headers Intl getSelection body activeElement cookie'

it.each(['img', 'form', 'iframe', 'object', 'embed'])(
  'works beside a host’s <%s> that is named like a browser global',
  { tags: 'fault/clobbered-globals' },
  async (tag) => {
    for (const name of [...NAMES.split(' '), 'keydrawer', 'warned', 'createElement', 'execCommand']) {
      const element = document.createElement(tag)
      element.id = name
      element.setAttribute('name', name)
      element.dataset['host'] = ''
      document.body.append(element)
    }
    const form = document.createElement('form')
    form.dataset['host'] = ''
    form.innerHTML = '<input name="submit"><input name="addEventListener"><input name="attributes">'
    document.body.append(form)

    const fetch = vi.spyOn(window, 'fetch').mockImplementation((_url, init) => {
      const body = init?.method === 'POST' ? { data: apiKey({ name: 'Booking engine' }), secret: SECRET } : { data: [] }
      return Promise.resolve(Response.json(body))
    })
    const view = await askForKey(createRestClient({ url: '/keys' }) as never)
    await screen.findByRole('dialog', { name: /API key created/ })
    await act(() => view.queryClient.refetchQueries())
    await expectSecret(view)
    expect(fetch).toHaveBeenCalled()
  },
)
