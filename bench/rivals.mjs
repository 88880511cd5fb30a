// Rivals that can be mounted without an account. Each is installed separately in the temporary folder of the
// system, never in this project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageOf } from './mount.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const folder = join(tmpdir(), 'keydrawer-bench-rivals')

const RIVALS = [
  {
    name: 'zuplo',
    label: '@zuplo/react-api-key-manager 1.5.0',
    packages: ['@zuplo/react-api-key-manager@1.5.0'],
    entry: 'subjects/rivals/zuplo.jsx',
    // It has no search, no sort order, and no way to create a key.
    actions: ['mount', 'scroll'],
  },
  {
    name: 'better-auth-ui',
    label: '@daveyplate/better-auth-ui 3.4.0, without its styles',
    packages: [
      '@daveyplate/better-auth-ui@3.4.0',
      'better-auth@1.6.33',
      '@better-auth/passkey@1.6.33',
      '@better-auth/api-key@1.6.33',
      '@better-auth/core@1.6.33',
      '@better-auth/utils@0.4.2',
    ],
    entry: 'subjects/rivals/betterAuthUi.jsx',
    actions: ['mount', 'scroll', 'open'],
  },
  {
    name: 'workos',
    label: '@workos-inc/widgets 1.18.0, ten rows a page',
    packages: ['@workos-inc/widgets@1.18.0'],
    entry: 'subjects/rivals/workos.jsx',
    actions: ['mount', 'scroll', 'open'],
  },
]

function install({ name, packages }) {
  const root = join(folder, name)
  if (!existsSync(join(root, 'node_modules'))) {
    console.error(`Installing ${packages[0]} into ${root} …`)
    mkdirSync(root, { recursive: true })
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: `rival-${name}`, private: true }))
    // One of them requires an older React than the one used for all. Others need their peer dependencies.
    const flags = ['--no-audit', '--no-fund', '--force']
    execFileSync('npm', ['install', ...flags, 'react@19.3.1', 'react-dom@19.3.1', ...packages], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  return join(root, 'node_modules')
}

/** The rivals as subjects, with their names. Reports those that cannot be installed or bundled as missing. */
export async function rivalSubjects() {
  const subjects = []
  for (const rival of RIVALS) {
    try {
      const modules = install(rival)
      // All subjects share one React. All other dependencies are their own.
      const alias = { react: `${here}/node_modules/react`, 'react-dom': `${here}/node_modules/react-dom` }
      const files = await pageOf(rival.entry, {
        nodePaths: [modules],
        alias,
        loader: { '.woff2': 'empty' },
        define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', 'import.meta.env': '{"PROD":true}' },
      })
      subjects.push({ ...rival, files })
    } catch (error) {
      console.error(`${rival.label} is left out: ${String(error.message).slice(0, 500)}`)
    }
  }
  return subjects
}
