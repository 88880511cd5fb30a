import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const main = {
  keydrawer: 'ApiKeys',
  'keydrawer/core': 'parseApiKey',
  'keydrawer/queries': 'apiKeysQueries',
  'keydrawer/rest': 'createRestClient',
  'keydrawer/memory': 'createMemoryClient',
  'keydrawer/travelgate': 'createTravelgateClient',
  'keydrawer/better-auth': 'createBetterAuthClient',
  'keydrawer/unkey': 'createUnkeyClient',
  'keydrawer/workos': 'createWorkosClient',
  'keydrawer/clerk': 'createClerkClient',
  'keydrawer/zuplo': 'createZuploClient',
}
const kinds = await Promise.all(
  Object.entries(main).map(async ([entry, name]) => {
    const imported = await import(entry)
    if (require(entry)[name] !== imported[name]) throw new Error(`${entry} is loaded twice`)
    // A component that forwards its ref is an object to React.
    return [entry, typeof (imported[name].render ?? imported[name])]
  }),
)
console.log(JSON.stringify(Object.fromEntries(kinds)))
