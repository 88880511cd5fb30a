/** Keeps password managers, autofill and spell checking away from a field that is not a login. */
export const noAutofillProps = {
  autoComplete: 'off',
  spellCheck: false,
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const
