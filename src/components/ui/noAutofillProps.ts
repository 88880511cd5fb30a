/** What keeps password managers, autofill and spelling services away from a field that is no login. */
export const noAutofillProps = {
  autoComplete: 'off',
  spellCheck: false,
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const
