// Writes a CycloneDX 1.6 bill of what the published package brings along: its runtime dependencies and
// theirs, with the hashes of the lockfile. Prints to standard output.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
const manifest = read('package.json')
const { packages } = read('package-lock.json')

const found = new Map()
const wanted = Object.keys(manifest.dependencies)
while (wanted.length > 0) {
  const name = wanted.pop()
  const entry = packages[`node_modules/${name}`]
  if (!entry || found.has(name)) continue
  found.set(name, entry)
  wanted.push(...Object.keys(entry.dependencies ?? {}))
}

const components = [...found]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, { version, integrity, license }]) => ({
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license && { licenses: [{ license: { id: license } }] }),
    ...(integrity && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
    }),
  }))

const body = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'library',
      'bom-ref': `${manifest.name}@${manifest.version}`,
      name: manifest.name,
      version: manifest.version,
    },
  },
  components,
}
// The same contents have the same serial number, so that two bills can be compared.
const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex')
const serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
console.log(JSON.stringify({ ...body, serialNumber }, undefined, 2))
