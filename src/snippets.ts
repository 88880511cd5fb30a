export type { EndpointOptions, McpOptions } from './snippets/readySnippets'
export type { FilledSnippet } from './snippets/fillSnippet'
export type { PreparedSnippet } from './snippets/prepareSnippet'
export type { Snippet, SnippetLanguage } from './snippets/Snippet'
export { prepareSnippet } from './snippets/prepareSnippet'
export {
  claudeCodeSnippet,
  curlSnippet,
  cursorSnippet,
  dotenvSnippet,
  githubActionsSnippet,
  javascriptSnippet,
  powershellSnippet,
  pythonSnippet,
  vscodeSnippet,
} from './snippets/readySnippets'
