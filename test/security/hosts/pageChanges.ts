import type { Driven } from './drivers'

/** The whole page as text, and the page without Keydrawer. */
export async function pagesOf(page: Driven): Promise<readonly [whole: readonly string[], outside: readonly string[]]> {
  return page.evaluate(() => [window.pageRecorder.page(true), window.pageRecorder.page(false)] as const, null)
}

/** The removed and added lines. */
export function difference(was: readonly string[], is: readonly string[]): string {
  const gone = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`)
  const come = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`)
  if (was.join('\n') === is.join('\n')) return ''
  return [...gone, ...come].join('\n') || 'the same in another order or number'
}

/** The changed globals and built-ins, except those that the host's own libraries change. */
export async function worldOf(page: Driven, url: string): Promise<readonly string[]> {
  const changed = await page.evaluate(() => window.pageRecorder.world(), null)
  return changed.filter((name) => !isOfOthers(name, url))
}

/** Radix marks its pages. React Aria patches focus methods and templates. */
function isOfOthers(name: string, url: string): boolean {
  if (name === 'window.Symbol(radix-ui)') return true
  return url.includes('react-aria') && /^HTML(Template)?Element\.prototype\./.test(name)
}
