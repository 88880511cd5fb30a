// Loaded first. Records the effects of hostile strings that execute.
export const executions: string[] = []
export const violations: string[] = []

const note = (what: string) => () => {
  executions.push(what)
}
for (const name of ['pwn', 'alert', 'confirm', 'prompt', 'print', 'open']) Reflect.set(window, name, note(name))
window.addEventListener('error', ({ message }) => {
  // Of the browser's own making, and about layout alone.
  if (!message.startsWith('ResizeObserver')) executions.push(`error: ${message}`)
})
window.addEventListener('unhandledrejection', ({ reason }) => executions.push(`rejection: ${String(reason)}`))
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} ${blockedURI}`),
)
