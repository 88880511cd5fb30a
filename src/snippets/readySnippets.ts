import { warnOnce } from '../warnOnce'
import type { Snippet, SnippetLanguage } from './Snippet'

/** An endpoint of your API that responds to the new key. */
export interface EndpointOptions {
  /** An `http(s)` address, or a path that the user completes. */
  readonly url: string
  /** The header that carries the key. @default 'Authorization' */
  readonly header?: string | undefined
  /** The text before the key in the header, with its space. @default 'Bearer ' for `Authorization`, otherwise '' */
  readonly prefix?: string | undefined
}

export interface McpOptions extends EndpointOptions {
  /** The name of the server in the configuration, such as `acme`. */
  readonly name: string
}

// A snippet with a value that it cannot have is not shown, with one development warning: see `assertText`.

/** A request with curl, for POSIX shells. */
export function curlSnippet(options: EndpointOptions): Snippet {
  return ready('curl', 'curl', 'shell', () => {
    const { url, header, prefix } = readEndpoint(options)
    return `curl ${shellQuoted(url)} \\\n  -H "${header}: ${prefix}{secret}"`
  })
}

/** A request with `fetch`, for Node and browsers. */
export function javascriptSnippet(options: EndpointOptions): Snippet {
  return ready('javascript', 'JavaScript', 'javascript', () => {
    const { url, header, prefix } = readEndpoint(options)
    const headers = `{ ${JSON.stringify(header)}: "${prefix}{secret}" }`
    return `const response = await fetch(${JSON.stringify(url)}, {\n  headers: ${headers},\n})\nconsole.log(await response.json())`
  })
}

/** A request with the standard library of Python 3. */
export function pythonSnippet(options: EndpointOptions): Snippet {
  return ready('python', 'Python', 'python', () => {
    const { url, header, prefix } = readEndpoint(options)
    const headers = `{${JSON.stringify(header)}: "${prefix}{secret}"}`
    return [
      'import json, urllib.request',
      '',
      `request = urllib.request.Request(${JSON.stringify(url)}, headers=${headers})`,
      'print(json.load(urllib.request.urlopen(request)))',
    ].join('\n')
  })
}

/** A request with PowerShell 5 and later. */
export function powershellSnippet(options: EndpointOptions): Snippet {
  return ready('powershell', 'PowerShell', 'powershell', () => {
    const { url, header, prefix } = readEndpoint(options)
    return `Invoke-RestMethod '${url.replaceAll("'", "''")}' -Headers @{ '${header}' = '${prefix}{secret}' }`
  })
}

/** A line of a `.env` file. `variable` is a name such as `ACME_API_KEY`. */
export function dotenvSnippet(options: { readonly variable: string }): Snippet {
  return ready('dotenv', '.env', 'dotenv', () => `${readVariable(options)}={secret}`)
}

/** Stores the key as a secret of a GitHub repository, with the GitHub CLI. `variable` is a name such as `ACME_API_KEY`. */
export function githubActionsSnippet(options: { readonly variable: string }): Snippet {
  const text = () => `gh secret set ${readVariable(options)} --body "{secret}"`
  return ready('github-actions', 'GitHub Actions', 'shell', text)
}

/** Adds a remote MCP server to Claude Code. */
export function claudeCodeSnippet(options: McpOptions): Snippet {
  return ready('claude-code', 'Claude Code', 'shell', () => {
    const { name, url, header, prefix } = readMcp(options)
    return `claude mcp add --transport http ${shellQuoted(name)} ${shellQuoted(url)} \\\n  --header "${header}: ${prefix}{secret}"`
  })
}

/** The file `.cursor/mcp.json` with a remote MCP server. */
export function cursorSnippet(options: McpOptions): Snippet {
  return ready('cursor', 'Cursor', 'json', () => mcpText('mcpServers', options))
}

/** The file `.vscode/mcp.json` with a remote MCP server. */
export function vscodeSnippet(options: McpOptions): Snippet {
  return ready('vscode', 'VS Code', 'json', () => mcpText('servers', options, { type: 'http' }))
}

/** Never throws: a host makes snippets during render, where an error would remove a shown secret from the screen. */
function ready(id: string, label: string, language: SnippetLanguage, textOf: () => string): Snippet {
  try {
    return { id, label, language, text: textOf() }
  } catch (error) {
    warnOnce(
      `The snippet “${label}” is not shown: ${error instanceof Error ? error.message : 'its options are wrong.'}`,
    )
    return { id, label, language, text: '' }
  }
}

function mcpText(key: string, options: McpOptions, extra: object = {}): string {
  const { name, url, header, prefix } = readMcp(options)
  const server = { ...extra, url, headers: { [header]: `${prefix}{secret}` } }
  return JSON.stringify({ [key]: { [name]: server } }, null, 2)
}

function readMcp({ name, ...options }: McpOptions) {
  assertText('name', name, /^\w[\w .-]*$/)
  return { name, ...readEndpoint(options) }
}

function readVariable({ variable }: { readonly variable: string }): string {
  assertText('variable', variable, /^[A-Za-z_]\w*$/)
  return variable
}

function readEndpoint({ url, header = 'Authorization', prefix }: EndpointOptions) {
  const before = prefix ?? (header.toLowerCase() === 'authorization' ? 'Bearer ' : '')
  assertText('url', url, /^(https?:\/\/|\/)[!-~]*$/i)
  assertText('header', header, /^[A-Za-z0-9-]+$/)
  assertText('prefix', before, /^[\w .:+/=-]*$/)
  return { url, header, prefix: before }
}

/**
 * A value may come from users of the host, and the snippet is pasted into a shell. Characters with a meaning in one of
 * the languages, and placeholders, are refused.
 */
function assertText(option: string, text: string, allowed: RegExp): void {
  if (typeof text === 'string' && allowed.test(text) && !text.includes('{secret')) return
  throw new TypeError(`\`${option}\` contains characters that it cannot have.`)
}

/** URLs and names come from the host's code, which may take them from the page's address. */
function shellQuoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
