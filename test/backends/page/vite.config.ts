import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAlias as alias } from '../../../scripts/sourceAlias.mjs'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias },
  build: { chunkSizeWarningLimit: 2000 },
  logLevel: 'warn',
})
