import type { Driven } from './drivers'

/** All of it, and all that is not ours. */
export async function pagesOf(page: Driven): Promise<readonly [whole: readonly string[], outside: readonly string[]]> {
  return page.evaluate(() => [window.witness.page(true), window.witness.page(false)] as const, null)
}

/** What has gone and what has come, a line each. */
export function difference(was: readonly string[], is: readonly string[]): string {
  const gone = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`)
  const come = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`)
  if (was.join('\n') === is.join('\n')) return ''
  return [...gone, ...come].join('\n') || 'the same in another order or number'
}

/** Which globals and built-ins have changed that nobody else changes. */
export async function worldOf(page: Driven, url: string): Promise<readonly string[]> {
  const changed = await page.evaluate(() => window.witness.world(), null)
  return changed.filter((name) => !isOfOthers(name, url))
}

/** Radix marks pages that it is on. React Aria listens to all focus, and mends templates of its own. */
function isOfOthers(name: string, url: string): boolean {
  if (name === 'window.Symbol(radix-ui)') return true
  return url.includes('react-aria') && /^HTML(Template)?Element\.prototype\./.test(name)
}
