import { fileURLToPath } from 'node:url'

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The oldest React we work with takes the place of the newest, for us and for all that we are built on. */
export const react18Alias = [
  { find: /^react-dom(?=$|\/)/, replacement: pathOf('test/react18/node_modules/react-dom') },
  { find: /^react(?=$|\/)/, replacement: pathOf('test/react18/node_modules/react') },
  {
    find: /^@testing-library\/react$/,
    replacement: pathOf('node_modules/@testing-library/react/dist/@testing-library/react.esm.js'),
  },
]
