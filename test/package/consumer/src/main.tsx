import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiKeysPage } from './ApiKeysPage.js'
import { Demo } from './Demo.js'
import { OwnForm } from './OwnForm.js'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ApiKeysPage organization={{ id: 'org_1' }} />
      <Demo />
      <OwnForm />
    </StrictMode>,
  )
