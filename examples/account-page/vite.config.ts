import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The library is linked, and must find the page's React and its QueryClient, not a copy of its own.
  resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
  // The page's policy allows no `data:` addresses.
  build: { assetsInlineLimit: 0 },
})
