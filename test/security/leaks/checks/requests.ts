import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle } from '../bundle'
import { Visit } from '../visit'
import type { Check } from './browser'

const ALWAYS = { cache: 'no-store', referrerPolicy: 'no-referrer', keepalive: false } as const
const WRITING = { ...ALWAYS, redirect: 'error' } as const

/** Checks the fetch options of the page, because caches, redirects and referrers could leak the secret. */
export const fetchOptions: Check = async (browser, build) => {
  const visit = await Visit.start(browser, { bundle: await bundle(build) })
  try {
    await visit.createKey()
    const fetches = await visit.page.evaluate(() =>
      window.leakPage.fetches.map(({ method, cache, redirect, referrerPolicy, keepalive }) => {
        return { method: method ?? 'GET', cache, redirect, referrerPolicy, keepalive }
      }),
    )
    const methods = new Set(fetches.map(({ method }) => method))
    const missing = ['GET', 'POST'].filter((method) => !methods.has(method))
    const wrong = fetches.flatMap((options) =>
      Object.entries(options.method === 'GET' ? ALWAYS : WRITING)
        .filter(([name, value]) => options[name as keyof typeof options] !== value)
        .map(([name, value]) => `${options.method}: ${name} is not ${String(value)}`),
    )
    return [...missing.map((method) => `${method}: not seen`), ...wrong]
  } finally {
    await visit.end()
  }
}

const GUARDS = {
  autocomplete: 'off',
  spellcheck: 'false',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const

/** Checks that every field of every step opts out of password managers, autofill and spell checkers. */
export const fieldGuards: Check = async (browser, build) => {
  const visit = await Visit.start(browser, { bundle: await bundle(build) })
  const found: string[] = []
  const look = async (step: string) => {
    const unguarded = await visit.page.evaluate(
      (guards) =>
        [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].flatMap((field) =>
          Object.entries({ present: null, ...guards })
            .filter(([name, value]) => value === null || field.getAttribute(name) !== value)
            .map(([name]) => (name === 'present' ? name : `${field.labels?.[0]?.textContent.trim()}: ${name}`)),
        ),
      GUARDS,
    )
    if (!unguarded.includes('present')) found.push(`${step}: no field`)
    found.push(...unguarded.filter((line) => line !== 'present').map((line) => `${step}: ${line}`))
  }
  try {
    await visit.press(labels.createButton)
    await visit.waitFor(labels.createTitle)
    await look('details')
    await visit.page.keyboard.type('Guarded')
    await visit.press(labels.createKey)
    await visit.waitFor(labels.revealTitle('Guarded'))
    await visit.press(labels.download)
    await visit.waitFor(labels.savedCheckbox)
    await look('reveal')
  } finally {
    await visit.end()
  }
  return found
}
