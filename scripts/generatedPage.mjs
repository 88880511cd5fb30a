import { readFileSync, writeFileSync } from 'node:fs'

/**
 * A text as one cell of a Markdown table.
 *
 * @param {string} text
 */
export function cell(text) {
  return text
    .replaceAll(/\n+- /g, '<br>• ')
    .replaceAll(/\n\n/g, '<br>')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', String.raw`\|`)
}

/**
 * Writes a page, and prints whether it was out of date.
 *
 * @param {string} file
 * @param {string} name How the output names it.
 * @param {string} page
 */
export function updatePage(file, name, page) {
  const isStale = readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== page
  writeFileSync(file, page)
  console.log(`${name} ${isStale ? 'was updated' : 'is up to date'}.`)
}
