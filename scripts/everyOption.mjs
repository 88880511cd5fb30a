// Writes docs/every-option.md: each option of `createRestClient`, from its type and its docstring.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cell, updatePage } from './generatedPage.mjs'
import { readOptions } from './readOptions.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
export const PAGE = join(root, 'docs/every-option.md')

const INTRODUCTION = `# Every option

The options of \`createRestClient\`, from \`keydrawer/rest\`. This page is generated from the types and their docstrings by \`npm run docs:options\`; do not edit it. [Connect your backend](connect-your-backend.md) explains when to use which.
`
/** The function types that the page explains, in its order. */
const CONTEXTS = ['Answer', 'ErrorAnswer', 'SecretContext']

/**
 * @param {import('./readOptions.mjs').Reference} reference
 * @returns {string}
 */
export function writePage({ sections, contexts, aliases }) {
  const [top, ...others] = sections
  const parts = [
    INTRODUCTION,
    top ? tableOf(top.options) : '',
    ...others.map(({ path, text, options }) => `## \`${path}\`\n\n${prose(text)}${tableOf(options)}`),
    '## What functions get\n',
    ...contexts.map(({ path, text, options }) => `### \`${path}\`\n\n${prose(text)}${tableOf(options)}`),
    '## Types\n',
    ...aliases.map(
      ({ path, type, text }) => `### \`${path}\`\n\n${prose(text)}\`\`\`ts\ntype ${path} = ${type}\n\`\`\`\n`,
    ),
  ]
  return parts.join('\n')
}

/** @param {string} text */
function prose(text) {
  return text === '' ? '' : `${text}\n\n`
}

/** @param {readonly import('./readOptions.mjs').Option[]} options */
function tableOf(options) {
  const rows = options.map(({ path, type, isRequired, fallback, text }) => {
    const name = `\`${path}\`${isRequired ? ' (required)' : ''}`
    return `| ${name} | ${code(type)} | ${cell(fallback)} | ${cell(text)} |`
  })
  return ['| option | type | default | |', '|---|---|---|---|', ...rows, ''].join('\n')
}

/** @param {string} type */
function code(type) {
  return type === '' ? '' : `\`${cell(type)}\``
}

export function readRestOptions() {
  return readOptions(join(root, 'src/rest.ts'), 'RestClientOptions', CONTEXTS)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reference = readRestOptions()
  for (const name of reference.undocumented) console.error(`${name} has no docstring.`)
  updatePage(PAGE, 'docs/every-option.md', writePage(reference))
  process.exitCode = reference.undocumented.length === 0 ? 0 : 1
}
