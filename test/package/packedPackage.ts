import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface PackedPackage {
  /** The tarball as it would be published. */
  readonly tarball: string
  /** The paths of its files. */
  readonly paths: readonly string[]
  /** The app into which it is installed. */
  readonly consumer: string
  read(path: string): string
  /** Runs a file with Node in the consumer and returns its output. Throws with the output if it fails. */
  run(...args: readonly string[]): string
  remove(): void
}

const PUBLISHED = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'openapi.yaml', 'dist']
const NOT_PUBLISHED = ['src', 'public', 'scripts', 'tsup.config.ts', 'tsconfig.json', 'vitest.config.ts']

/** Packs the last build and installs it into a copy of the consumer app. */
export function packPackage(): PackedPackage {
  const folder = mkdtempSync(join(tmpdir(), 'keydrawer-package-'))
  const source = join(folder, 'source')
  const consumer = join(folder, 'consumer')
  for (const path of [...PUBLISHED, ...NOT_PUBLISHED])
    if (existsSync(join(root, path))) cpSync(join(root, path), join(source, path), { recursive: true })
  plant(source)

  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const output = execFileSync('npm', pack, { cwd: source, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [packed]: [{ filename: string; files: { path: string }[] }] = JSON.parse(output)
  const tarball = join(folder, packed.filename)

  cpSync(join(root, 'test/package/consumer'), consumer, { recursive: true })
  const installed = install(tarball, consumer)

  return {
    tarball,
    consumer,
    paths: packed.files.map(({ path }) => path),
    read: (path) => readFileSync(join(installed, path), 'utf8'),
    run: (...args) => runNode(consumer, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Creates files that must never be published but are present in many working copies. */
function plant(source: string): void {
  for (const path of [
    '.env',
    '.npmrc',
    'public/mockServiceWorker.js',
    'test/leak.test.ts',
    'bench/results/latest.json',
  ]) {
    mkdirSync(dirname(join(source, path)), { recursive: true })
    writeFileSync(join(source, path), '')
  }
}

/**
 * Installs the package like npm, but without the network: the tarball's files, and links to the packages that it and
 * the consumer declare. Undeclared packages are absent.
 */
function install(tarball: string, consumer: string): string {
  const installed = join(consumer, 'node_modules/keydrawer')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1'])
  const declared = [join(consumer, 'package.json'), join(installed, 'package.json')].flatMap((path) =>
    Object.keys((JSON.parse(readFileSync(path, 'utf8')) as { dependencies: object }).dependencies),
  )
  for (const name of declared) {
    if (name === 'keydrawer') continue
    const link = join(consumer, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'dir')
  }
  return installed
}

function runNode(cwd: string, args: readonly string[]): string {
  // The test runner's own settings must not reach the consumer.
  const { NODE_ENV: _mode, NODE_OPTIONS: _options, VITEST: _runner, ...env } = process.env
  try {
    return execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`, { cause: error })
  }
}
