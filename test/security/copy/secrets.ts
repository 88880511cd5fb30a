const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** The characters in the key formats of known backends. */
const TOKEN = `${PLAIN}+/=_-.~`
/** Characters that must be copied unchanged although no backend should use them. */
const HARD = [
  ...TOKEN,
  ' ',
  '\n',
  '\t',
  "'",
  '"',
  '<',
  '&',
  '\\',
  'é',
  'ß',
  'Ж',
  '漢',
  'ع',
  '🔑',
  '👩‍💻',
  'e\u0301',
  '\u00A0',
  '\u2028',
]

/** A small seeded generator, so that a failure can be had again: mulberry32, public domain. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = (from: readonly string[] | string, length: number, random: () => number) =>
  Array.from({ length }, () => from[Math.floor(random() * from.length)]).join('')

export function randomSecret(random: () => number = Math.random): string {
  return `kd_${pick(PLAIN, 32, random)}`
}

/** Secrets that trimming or normalization would change. They must be copied unchanged. */
export const untidySecrets = [
  ' secret with edges ',
  'secret with a line under it\n',
  '\tsecret, and a tab before it',
  'secret of e\u0301, A\u030A and \uFB01',
  'secret  of   many    spaces',
  'secret\r\nof two lines',
]

/** Secrets of every kind: tokens of all lengths up to 4,096, and texts with what breaks naive copying. */
export function manySecrets(count: number, seed: number): string[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    if (index % 50 === 0) return pick(TOKEN, 4096, random)
    const length = 1 + Math.floor(random() ** 3 * 4095)
    return index % 2 === 0 ? pick(TOKEN, length, random) : pick(HARD, length, random)
  })
}
