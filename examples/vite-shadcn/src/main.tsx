import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiKeysPage } from './ApiKeysPage'
import './index.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApiKeysPage />
  </StrictMode>,
)
