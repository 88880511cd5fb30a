import {
  type Attempt,
  attempt,
  type Bench,
  clipboardOf,
  lastClaim,
  makeKey,
  type Route,
  SENTINEL,
  visit,
} from './visit'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import type { Environment } from './environments'
import type { Failure } from './failures'
import { randomSecret } from './secrets'

/** The faults of a copy, as sentences. */
function faultsOf({ claimed, held, calls, leaks }: Attempt, secret: string, route: Route): string[] {
  const isHeld = held === secret
  const faults: string[] = []
  if (claimed === 'copied' && !isHeld) faults.push(`lie: says copied, and the clipboard holds ${shown(held, secret)}`)
  if (claimed !== 'copied' && isHeld && route !== 'by hand')
    faults.push(`lie: says ${claimed}, and the clipboard holds the secret`)
  if (claimed === 'nothing' && route !== 'by hand') faults.push('silence: says neither')
  faults.push(...leaks.map((place) => `leak: ${place}`))
  for (const { name, isInClick } of calls) if (!isInClick) faults.push(`late: ${name} is called after an await`)
  return faults
}

const shown = (held: string, secret: string) =>
  held === SENTINEL
    ? 'what it held before'
    : held === ''
      ? 'nothing'
      : held.includes(secret)
        ? 'more'
        : 'something else'

export async function faultsIn(bench: Bench, environment: Environment): Promise<string[]> {
  const visited = await visit(bench, environment.url(bench.sites))
  try {
    const secret = randomSecret()
    await makeKey(visited, secret)
    const copying = await attempt(visited, 'Copy')
    const faults = [...faultsOf(copying, secret, 'Copy'), ...visited.errors]
    if (copying.claimed !== 'copied') faults.push('not copied')
    if (copying.calls.length === 0) faults.push('nobody asked for the clipboard: the watch is blind')
    if (copying.calls.some(({ isUserActive }) => !isUserActive)) faults.push('asked without a user activation')
    return faults
  } finally {
    await visited.close()
  }
}

export async function faultsUnder(bench: Bench, failure: Failure, route: Route): Promise<string[]> {
  const { breaks, where = 'secure', prepare, press, expected, inTheEnd } = failure
  const visited = await visit(bench, bench.sites[where], breaks)
  try {
    const secret = randomSecret()
    await makeKey(visited, secret)
    await prepare?.(visited, bench)
    const copying = await attempt(visited, route, press)
    const faults = faultsOf(copying, secret, route)
    if (copying.isOverdue) faults.push('slow: says so later than after a second')
    // Errors that the host throws do not count. A host's error monitoring would attribute all others to Keydrawer.
    faults.push(...visited.errors.filter((error) => !error.includes('the host throws')))
    if (expected && copying.claimed !== expected)
      faults.push(`expected ${expected}, and the page says ${copying.claimed}`)
    const meanwhile = await visited.frame.evaluate(() => document.documentElement.dataset['meanwhile'])
    if (meanwhile?.includes(labels.copyBlocked)) faults.push('hasty: says refused before the clipboard is done')
    if (inTheEnd) {
      const last = { ...copying, ...(await lastClaim(visited, inTheEnd)) }
      faults.push(...faultsOf(last, secret, route))
      if (last.claimed !== inTheEnd) faults.push(`expected ${inTheEnd} in the end, and the page says ${last.claimed}`)
    }
    return faults
  } finally {
    await visited.close()
  }
}

/** The faults of a double click on the shown secret, and of copying the selection with the keyboard. */
export async function faultsByHand(bench: Bench, secret: string, breaks: Failure['breaks'] = []): Promise<string[]> {
  const visited = await visit(bench, bench.sites.secure, breaks)
  try {
    await makeKey(visited, secret)
    const copying = await attempt(visited, 'by hand')
    const faults = faultsOf(copying, secret, 'by hand')
    faults.push(...visited.errors.filter((error) => !error.includes('the host throws')))
    const selected = await visited.frame.evaluate(() => getSelection()?.toString())
    if (selected !== secret) faults.push(`a double click selects ${JSON.stringify(selected)}`)
    if (breaks.length === 0 && copying.held !== secret) faults.push('not copied')
    return faults
  } finally {
    await visited.close()
  }
}

/** How many of the repeated copies arrive. */
export async function repeated(bench: Bench, times: number): Promise<number> {
  const visited = await visit(bench, bench.sites.secure)
  try {
    const secret = randomSecret()
    await makeKey(visited, secret)
    let arrived = 0
    for (let each = 0; each < times; each++) {
      await visited.reader.evaluate((text) => navigator.clipboard.writeText(text), SENTINEL)
      const { claimed, held } = await attempt(visited, 'Copy')
      if (claimed === 'copied' && held === secret) arrived += 1
    }
    return arrived
  } finally {
    await visited.close()
  }
}

/** The secrets that are copied incorrectly if the whole wizard is completed for each, on one page. */
export async function changedByWizard(bench: Bench, secrets: readonly string[]): Promise<string[]> {
  const visited = await visit(bench, bench.sites.secure)
  try {
    const changed: string[] = []
    for (const secret of secrets) {
      await makeKey(visited, secret)
      const copying = await attempt(visited, 'Copy')
      const faults = faultsOf(copying, secret, 'Copy')
      if (copying.claimed !== 'copied' || faults.length > 0) changed.push(JSON.stringify({ secret, faults }))
      await visited.page.keyboard.press('Escape')
      await visited.frame.locator('dialog').waitFor({ state: 'detached' })
    }
    return changed
  } finally {
    await visited.close()
  }
}

/** The secrets that are copied incorrectly if the “Copy” button of one dialog is pressed for each. */
export async function changedByButton(bench: Bench, secrets: readonly string[]): Promise<string[]> {
  const visited = await visit(bench, `${bench.sites.secure}/?changing`)
  try {
    await makeKey(visited, randomSecret())
    const changed: string[] = []
    for (const secret of secrets) {
      // By a script, because a pointer takes a hundred times as long and does not affect the text.
      await visited.frame.evaluate((text) => {
        window.harness.nextSecret = text
        document.querySelector<HTMLElement>('dialog [data-copy]')!.click()
      }, secret)
      const held = await clipboardOf(visited)
      if (held !== secret) changed.push(JSON.stringify({ secret, held }))
    }
    return changed
  } finally {
    await visited.close()
  }
}
