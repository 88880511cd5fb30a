// Imports each entry, and says what came of it beside its exports. What the entries stand on is there already.
import { createHook } from 'node:async_hooks'
import { readFileSync } from 'node:fs'

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const { dependencies, peerDependencies, peerDependenciesMeta, exports } = read('../node_modules/keydrawer/package.json')
const others = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !peerDependenciesMeta[name])
for (const name of [...others, 'react/jsx-runtime']) await import(name)

/** What Node begins when somebody waits, or asks the network. */
const LOUD = /^(Timeout|Immediate|TCP|PIPE|UDP|TLS|HTTP|GETADDRINFO|DNS|QUERY|WORKER|MESSAGEPORT|PROCESSWRAP)/
const begun = []
let isOurs = false
createHook({ init: (_id, type) => LOUD.test(type) && !isOurs && begun.push(type) }).enable()
/** What was put off until the next turn, and the one after it. */
async function turnOver() {
  isOurs = true
  const turned = new Promise((resolve) => setImmediate(resolve))
  isOurs = false
  await turned
}

const ownOf = (owner) =>
  new Map(Reflect.ownKeys(owner).map((key) => [key, Object.getOwnPropertyDescriptor(owner, key)]))
const builtIns = [...ownOf(globalThis)].flatMap(([key, { value }]) => {
  if (typeof value !== 'function') return []
  return [[String(key), value], ...(value.prototype ? [[`${String(key)}.prototype`, value.prototype]] : [])]
})
const world = [['globalThis', globalThis], ...builtIns].map(([name, owner]) => [name, owner, ownOf(owner)])

function changed() {
  return world.flatMap(([name, owner, was]) => {
    const is = ownOf(owner)
    const isSame = (key) =>
      was.has(key) === is.has(key) &&
      ['value', 'get', 'set'].every((part) => Object.is(was.get(key)[part], is.get(key)[part]))
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((key) => !isSame(key))
      .map((key) => `${name}.${String(key)}`)
  })
}

const entries = Object.keys(exports)
  // Mocks stand on what this app has not installed.
  .filter((entry) => /^\.(\/[\w-]+)?$/.test(entry) && entry !== './mocks')
  .map((entry) => `keydrawer${entry.slice(1)}`)
const loud = {}
for (const entry of [...entries, './loud.mjs']) {
  begun.length = 0
  await import(entry)
  await turnOver()
  await turnOver()
  // One after the other, so that it is known whose it was.
  loud[entry] = [...new Set([...begun, ...changed()])].toSorted()
}
console.log(JSON.stringify(loud))
