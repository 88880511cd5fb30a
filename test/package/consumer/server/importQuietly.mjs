// Imports each entry and prints its side effects. The dependencies of the entries are imported first.
import { createHook } from 'node:async_hooks'
import { readFileSync } from 'node:fs'

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const { dependencies, peerDependencies, peerDependenciesMeta, exports } = read('../node_modules/keydrawer/package.json')
const others = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !peerDependenciesMeta[name])
for (const name of [...others, 'react/jsx-runtime']) await import(name)

/** The async resources that Node creates for timers, network access and workers. */
const LOUD = /^(Timeout|Immediate|TCP|PIPE|UDP|TLS|HTTP|GETADDRINFO|DNS|QUERY|WORKER|MESSAGEPORT|PROCESSWRAP)/
const begun = []
let isOurs = false
createHook({ init: (_id, type) => LOUD.test(type) && !isOurs && begun.push(type) }).enable()
/** Waits for the next turn of the event loop, in which deferred work runs. */
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
  // Mocks need a package that this app has not installed.
  .filter((entry) => /^\.(\/[\w-]+)?$/.test(entry) && entry !== './mocks')
  .map((entry) => `keydrawer${entry.slice(1)}`)
const loud = {}
for (const entry of [...entries, './loud.mjs']) {
  begun.length = 0
  await import(entry)
  await turnOver()
  await turnOver()
  // One after the other, so that each side effect can be attributed.
  loud[entry] = [...new Set([...begun, ...changed()])].toSorted()
}
console.log(JSON.stringify(loud))
