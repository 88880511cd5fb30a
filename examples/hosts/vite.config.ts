import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAlias } from '../../scripts/sourceAlias.mjs'

const styles = fileURLToPath(new URL('../../src/styles/styles.css', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: {
    // Straight from the sources: these pages show what a change does to the hosts.
    alias: [{ find: 'keydrawer/styles.css?inline', replacement: `${styles}?inline` }, ...sourceAlias],
    dedupe: ['react', 'react-dom', '@tanstack/react-query'],
  },
  // The server puts a fresh one in its place for the page with the strict policy.
  html: { cspNonce: 'NONCE' },
  // One stylesheet, linked from the page, and no `data:` addresses: nothing the policy would have to allow.
  build: { cssCodeSplit: false, assetsInlineLimit: 0, modulePreload: false },
})
