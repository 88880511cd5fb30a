import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from './Frame'
import { Index } from './Index'
import { hosts } from './hosts'
import './page.css'
import 'keydrawer/styles.css'

const wanted = new URLSearchParams(location.search).get('host')
const chosen = hosts.find(({ id }) => id === wanted)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to render into.')

const Host = chosen && lazy(chosen.load)
if (chosen) document.title = `${chosen.title} · Keydrawer’s hosts`

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      {chosen && Host ? (
        <Frame host={chosen}>
          <Suspense fallback={null}>
            <Host />
          </Suspense>
        </Frame>
      ) : (
        <Index />
      )}
    </QueryClientProvider>
  </StrictMode>,
)
