/**
 * Returns the visible ends of a masked text. Returns `undefined` if no part is masked, because the text may then be the
 * whole secret. Uses no regular expression, because the engine would keep the text where every script can read it.
 */
export function endsOf(masked: string): { readonly prefix: string; readonly suffix: string } | undefined {
  let [from, to] = [-1, -1]
  for (let at = 0; at < masked.length;) {
    const sign = masked[at]!
    let end = at + 1
    while (masked[end] === sign) end++
    if (end - at >= (MASK_SIGNS[sign] ?? Infinity)) {
      if (from < 0) from = at
      to = end
    }
    at = end
  }
  return from < 0 ? undefined : { prefix: masked.slice(0, from), suffix: masked.slice(to) }
}

/** How many of a character in a row mask a part of the text. */
const MASK_SIGNS: Readonly<Record<string, number>> = { '*': 1, '•': 1, '…': 1, '·': 1, '●': 1, '.': 2, x: 4, X: 4 }
