import type { Snippet } from './Snippet'

/** An endpoint of your API that responds to the new key. */
export interface EndpointOptions {
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

/** A request with curl, for POSIX shells. */
export function curlSnippet(options: EndpointOptions): Snippet {
  const { url, header, prefix } = readEndpoint(options)
  return {
    id: 'curl',
    label: 'curl',
    language: 'shell',
    text: `curl ${shellQuoted(url)} \\\n  -H "${header}: ${prefix}{secret}"`,
  }
}

/** A request with `fetch`, for Node and browsers. */
export function javascriptSnippet(options: EndpointOptions): Snippet {
  const { url, header, prefix } = readEndpoint(options)
  const headers = `{ ${JSON.stringify(header)}: "${prefix}{secret}" }`
  return {
    id: 'javascript',
    label: 'JavaScript',
    language: 'javascript',
    text: `const response = await fetch(${JSON.stringify(url)}, {\n  headers: ${headers},\n})\nconsole.log(await response.json())`,
  }
}

/** A request with the standard library of Python 3. */
export function pythonSnippet(options: EndpointOptions): Snippet {
  const { url, header, prefix } = readEndpoint(options)
  return {
    id: 'python',
    label: 'Python',
    language: 'python',
    text: [
      'import json, urllib.request',
      '',
      `request = urllib.request.Request(${JSON.stringify(url)}, headers={${JSON.stringify(header)}: "${prefix}{secret}"})`,
      'print(json.load(urllib.request.urlopen(request)))',
    ].join('\n'),
  }
}

/** A request with PowerShell 5 and later. */
export function powershellSnippet(options: EndpointOptions): Snippet {
  const { url, header, prefix } = readEndpoint(options)
  const headers = `@{ '${header}' = '${prefix}{secret}' }`
  return {
    id: 'powershell',
    label: 'PowerShell',
    language: 'powershell',
    text: `Invoke-RestMethod '${url.replaceAll("'", "''")}' -Headers ${headers}`,
  }
}

/** A line of a `.env` file. `variable` is a name such as `ACME_API_KEY`. */
export function dotenvSnippet({ variable }: { readonly variable: string }): Snippet {
  assertText('variable', variable, VARIABLE)
  return { id: 'dotenv', label: '.env', language: 'dotenv', text: `${variable}={secret}` }
}

/** Stores the key as a secret of a GitHub repository, with the GitHub CLI. `variable` is a name such as `ACME_API_KEY`. */
export function githubActionsSnippet({ variable }: { readonly variable: string }): Snippet {
  assertText('variable', variable, VARIABLE)
  return {
    id: 'github-actions',
    label: 'GitHub Actions',
    language: 'shell',
    text: `gh secret set ${variable} --body "{secret}"`,
  }
}

/** Adds a remote MCP server to Claude Code. */
export function claudeCodeSnippet({ name, ...options }: McpOptions): Snippet {
  const { url, header, prefix } = readEndpoint(options)
  assertText('name', name, /^[\w .-]+$/)
  return {
    id: 'claude-code',
    label: 'Claude Code',
    language: 'shell',
    text: `claude mcp add --transport http ${shellQuoted(name)} ${shellQuoted(url)} \\\n  --header "${header}: ${prefix}{secret}"`,
  }
}

/** The file `.cursor/mcp.json` with a remote MCP server. */
export function cursorSnippet(options: McpOptions): Snippet {
  return { id: 'cursor', label: 'Cursor', language: 'json', text: mcpText('mcpServers', options) }
}

/** The file `.vscode/mcp.json` with a remote MCP server. */
export function vscodeSnippet(options: McpOptions): Snippet {
  return { id: 'vscode', label: 'VS Code', language: 'json', text: mcpText('servers', options, { type: 'http' }) }
}

function mcpText(key: string, { name, ...options }: McpOptions, extra: object = {}): string {
  const { url, header, prefix } = readEndpoint(options)
  assertText('name', name, /^[\w .-]+$/)
  const server = { ...extra, url, headers: { [header]: `${prefix}{secret}` } }
  return JSON.stringify({ [key]: { [name]: server } }, null, 2)
}

function readEndpoint({ url, header = 'Authorization', prefix }: EndpointOptions) {
  const before = prefix ?? (header.toLowerCase() === 'authorization' ? 'Bearer ' : '')
  assertText('url', url, /^[!-~]+$/)
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
  throw new TypeError(`[keydrawer] The \`${option}\` of a snippet contains characters that it cannot have.`)
}

const VARIABLE = /^[A-Za-z_]\w*$/

/** URLs and names come from the host's code, which may take them from the page's address. */
function shellQuoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
