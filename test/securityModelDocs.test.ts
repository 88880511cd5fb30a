// @vitest-environment node
// @module-tag self-test
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('docs/security-model.md', 'utf8')
const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((path) => `test/${path}`)
const isSystem = (path: string) =>
  path.endsWith('.browser.test.ts') || /^test\/(e2e|example|package|modals)\/.*\.test\.ts$/.test(path)
const isTestOf: Readonly<Record<string, (path: string) => boolean>> = {
  unit: (path) => /\.test\.tsx?$/.test(path) && !isSystem(path),
  system: isSystem,
}

/** Every project and path that the page tells the reader to run. */
const commands = [...page.matchAll(/`(?:DEEP=1 )?(unit|system) ([^`]+)`/g)].flatMap(([, project, paths]) =>
  paths!.split(' ').map((path) => [project!, path] as const),
)

it.each(commands)('the page about security names tests that exist: %s %s', (project, path) => {
  expect(files.some((file) => file.includes(path) && isTestOf[project]!(file))).toBe(true)
})

it('reads the commands of most rows', () => {
  expect(commands.length).toBeGreaterThan(60)
})
