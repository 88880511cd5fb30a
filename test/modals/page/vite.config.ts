import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAlias } from '../../../scripts/sourceAlias.mjs'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: {
    // Straight from the sources, over the React of this workspace.
    alias: sourceAlias,
    dedupe: ['react', 'react-dom', '@tanstack/react-query'],
  },
})
